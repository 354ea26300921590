#include <algorithm>

#include "content/base/utf8.hpp"
#include "content/facts/counted.hpp"
#include "content/facts/names.hpp"
#include "content/facts/points.hpp"

namespace letopis::facts {
namespace {

using language::Range;
using language::Tag;

// Adjectives that qualify a treaty but name none; from the left they are cut off.
constexpr const char* plain_adjectives =
    "новый старый первый второй третий последний очередной подобный данный следующий важный выгодный "
    "окончательный "
    "двусторонний неравноправный этот тот такой сам весь наш свой один любой каждый прежний будущий нынешний "
    "известный знаменитый "
    "соответствующий исторический позорный невыгодный возможный общий подписанный заключенный "
    "ратифицированный так";
// «западный мир», «советский мир»: the world, not a peace.
constexpr const char* worldly =
    "советский западный восточный античный мусульманский христианский православный арабский греческий "
    "эллинский римский "
    "капиталистический коммунистический социалистический буржуазный европейский русский древний новый старый "
    "весь целый внешний "
    "внутренний животный растительный исламский католический славянский германский цивилизованный славянский "
    "азиатский научный "
    "политический академический музыкальный детский реальный современный средневековый преступный свободный";
constexpr const char* unions =
    "советский европейский профессиональный писателей советских республик таможенный";

class TreatyFinder {
 public:
  explicit TreatyFinder(const Line& line) : line_(line) {}

  std::vector<Fact> find() {
    for (std::size_t i = 0; i < line_.size(); ++i) {
      bool plural = false;
      if (line_.shape(i) != Shape::word) continue;
      const Head* head = head_ru(line_.key(i), plural);
      if (!head || i < from_) continue;
      if (line_.token(i).all(Tag::vblex) || line_.token(i).all(Tag::adv)) continue;
      read(i, *head, plural);
    }
    return std::move(facts_);
  }

 private:
  std::string lemma_of(std::size_t i) const {
    for (const auto& reading : line_.token(i).readings) {
      if (reading.has(Tag::adj)) return reading.lemma;
    }
    return {};
  }

  std::string plain_form(std::size_t i) const {
    const std::string lemma = lemma_of(i);
    if (!lemma.empty()) return base::fold(lemma);
    return base::fold(adjective_nominative(line_.token(i).form, "", Gender::masculine, false));
  }

  bool name_adjective(std::size_t i) const {
    if (i >= line_.size() || line_.shape(i) != Shape::word) return false;
    if (line_.ordinal(i) && line_.key(i + 1).starts_with("миров")) return true;
    if (line_.token(i).all(Tag::pr) || line_.token(i).all(Tag::det) || line_.token(i).all(Tag::prn))
      return false;
    if (adjective_like(line_, i)) return true;
    const std::string& key = line_.key(i);  // Каллиевым, Анталкидова
    // «Виленский | договор»: a dictionary may know the word as a surname alone.
    if (line_.capital(i) && i > 0)
      for (const char* ending : {"ский", "цкий", "ского", "цкого", "скому", "цкому", "ским", "цким", "ском",
                                 "цком", "ская", "цкая", "скую", "цкую", "ской", "цкой", "ское", "цкое"})
        if (key.ends_with(ending)) return true;
    return line_.capital(i) && i > 0 && base::length(key) > 5 &&
           (key.ends_with("евым") || key.ends_with("овым") || key.ends_with("ова") || key.ends_with("ева") ||
            key.ends_with("ову") || key.ends_with("еву"));
  }

  // An adjective made of a place or a person: it names, whatever its capitals.
  bool proper_adjective(std::size_t i) const {
    const std::string base_form = plain_form(i);
    if (base_form.empty()) return false;
    if (line_.capital(i) && i > 0) return true;
    if (base_form == "мировой") return true;
    return base_form.ends_with("ский") || base_form.ends_with("цкий") || base_form.ends_with("ской") ||
           line_.key(i).find('-') != std::string::npos;
  }

  bool in_list(const char* list, const std::string& word) const {
    const std::string_view text(list);
    for (std::size_t at = text.find(word); !word.empty() && at != std::string_view::npos;
         at = text.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) return true;
    }
    return false;
  }

  void read(std::size_t at, const Head& head, bool plural) {
    std::vector<std::size_t> adjectives;  // from the left
    std::size_t begin = at;
    bool coordinated = false;
    bool dated = false;
    while (begin > from_) {
      std::size_t left = begin - 1;
      if (line_.shape(left) == Shape::close && left >= 2 && line_.shape(left - 2) == Shape::open &&
          left >= 3 && name_adjective(left - 3)) {
        begin = left - 2;  // Тройственный (Берлинский) пакт
        continue;
      }
      if (const std::size_t before = plural ? before_parenthesis(left) : left;
          before != left && proper_adjective(before)) {
        begin = before + 1;  // Сен-Жерменский (…), Нёйиский (…) и Трианонский (…) договоры
        continue;
      }
      if (plural && (line_.is(left, "и") || line_.shape(left) == Shape::comma) && !adjectives.empty() &&
          left > from_ && name_before(left - 1) && proper_adjective(adjectives.front())) {
        coordinated = true;
        begin = left;
        continue;
      }
      if (!name_adjective(left)) break;
      adjectives.insert(adjectives.begin(), left);
      begin = left;
    }
    // Only what agrees with the head and has a sure nominative belongs to it: not «верен» in «верен
    // антикоминтерновскому пакту».
    while (!adjectives.empty() && !coordinated && weak(adjectives.front(), dated))
      adjectives.erase(adjectives.begin());
    begin = adjectives.empty() ? at : adjectives.front();
    bool named =
        std::any_of(adjectives.begin(), adjectives.end(), [&](std::size_t i) { return proper_adjective(i); });
    bool capital = std::any_of(adjectives.begin(), adjectives.end(), [&](std::size_t i) {
      return line_.capital(i) && (i > 0 || head.kind == Kind::treaty);
    });
    if (head.careful && capital) named = true;  // «Тройственный союз»
    if (!adjectives.empty() && plural_adjective(adjectives.back())) plural = true;  // «Ялтинские соглашения»
    const std::size_t end = complement(at, head, named);
    if (head.kind == Kind::event) {
      if (!event_stands(adjectives, capital, at, end)) return;
    } else if (head.careful && !careful_stands(head, adjectives, capital, at, end)) {
      return;
    }
    if (coordinated && adjectives.size() > 1) {
      for (std::size_t k = 0; k < adjectives.size(); ++k) {
        const bool last = k + 1 == adjectives.size();
        emit(head, {adjectives[k], last ? end : adjectives[k] + 1}, {adjectives[k]}, at, last ? end : at,
             false, true);
      }
    } else {
      emit(head, {begin, end}, adjectives, at, end, plural, named);
    }
    from_ = end;
  }

  // The token before the parenthesis that closes at `close`; `close` where there is none.
  std::size_t before_parenthesis(std::size_t close) const {
    if (line_.shape(close) != Shape::close) return close;
    for (std::size_t i = close; i > from_ && close - i < 12; --i) {
      if (line_.shape(i) == Shape::open) return name_adjective(i - 1) ? i - 1 : close;
    }
    return close;
  }
  bool name_before(std::size_t i) const {
    const std::size_t at = before_parenthesis(i);
    return name_adjective(at) && proper_adjective(at);
  }

  bool plural_adjective(std::size_t i) const {
    const std::string& key = line_.key(i);
    return key.ends_with("ые") || key.ends_with("ие") || key.ends_with("ых") || key.ends_with("их") ||
           key.ends_with("ыми") || key.ends_with("ими");
  }

  // Weak adjectives at the left edge: «новый», «подписанный», numbers, participles.
  bool weak(std::size_t i, bool&) const {
    const std::string base_form = plain_form(i);
    if (line_.ordinal(i) && line_.key(i + 1).starts_with("миров")) return false;  // Вторая мировая война
    if (in_list(plain_adjectives, base_form) || line_.ordinal(i)) return true;
    if (line_.time(i, TimeType::month_adjective)) return i == 0 || !line_.capital(i);  // «Мартовский договор»
    const auto& token = line_.token(i);
    if (token.unknown()) return false;
    return !token.any(Tag::adj) && (token.any(Tag::pp) || token.any(Tag::pprs));
  }

  bool careful_stands(const Head& head, const std::vector<std::size_t>& adjectives, bool capital,
                      std::size_t at, std::size_t end) const {
    const std::string lemma = head.lemma;
    const std::string first = adjectives.empty() ? std::string() : plain_form(adjectives.front());
    if (lemma == "мир") {
      return capital && !in_list(worldly, first) &&
             !line_.is_any(at > adjectives.front() ? adjectives.front() : at, "всему всего");
    }
    if (lemma == "союз") {
      if (in_list(unions, first)) return false;
      return capital || (end > at + 1 && line_.is_any(at + 1, "с со между"));
    }
    if (lemma == "план") return end > at + 1 && line_.capital(at + 1);
    if (lemma == "акт") return capital;
    return capital || end > at + 1 || std::any_of(adjectives.begin(), adjectives.end(), [&](std::size_t i) {
             return proper_adjective(i);
           });
  }

  bool event_stands(const std::vector<std::size_t>& adjectives, bool capital, std::size_t at,
                    std::size_t end) const {
    const bool hyphen = std::any_of(adjectives.begin(), adjectives.end(), [&](std::size_t i) {
      return line_.key(i).find('-') != std::string::npos ||
             (i == 0 && line_.capital(i) && proper_adjective(i)) || line_.key(i).starts_with("миров");
    });
    const bool placed = end > at + 1;
    if (adjectives.empty()) return placed;
    return capital || hyphen || placed;
  }

  bool nominal(std::size_t i, Tag kase) const {
    if (i >= line_.size() || line_.shape(i) != Shape::word) return false;
    const auto& token = line_.token(i);
    if (token.all(Tag::pr) || token.all(Tag::vblex) || token.all(Tag::cnjcoo)) return false;
    if (token.unknown()) return false;
    return std::any_of(token.readings.begin(), token.readings.end(), [&](const language::Reading& r) {
      return r.has(kase) &&
             (r.has(Tag::n) || r.has(Tag::np) || r.has(Tag::adj) || r.has(Tag::pprs) || r.has(Tag::pp));
    });
  }

  bool foreign_name(std::size_t i) const {
    return i < line_.size() && line_.shape(i) == Shape::word && line_.capital(i) &&
           !line_.token(i).all(Tag::pr);
  }

  // «о ненападении и нейтралитете»: the prepositional phrase; then genitives that depend on it.
  std::size_t about(std::size_t at) const {
    std::size_t i = at + 1;
    bool noun = false;
    while (i < line_.size()) {
      if (nominal(i, Tag::prp) || (noun && nominal(i, Tag::gen)) ||
          (!noun && line_.token(i).unknown() && line_.shape(i) == Shape::word)) {
        noun = noun || line_.token(i).any(Tag::n) || line_.token(i).unknown();
        ++i;
        continue;
      }
      // «о сотрудничестве в исследовании …», «принципах деятельности по исследованию …»
      if (noun && line_.is_any(i, "в по") &&
          (line_.key(i + 1).ends_with("нии") || line_.key(i + 1).ends_with("нию")) && !line_.time(i + 1)) {
        i += 2;
        while (line_.is(i, "и") && (line_.key(i + 1).ends_with("нии") || line_.key(i + 1).ends_with("нию")))
          i += 2;
        continue;
      }
      // «о выводе французских войск из Египта»
      if (noun && line_.is_any(i, "из с") && foreign_name(i + 1) && line_.token(i + 1).any(Tag::gen) &&
          line_.is_any(at + 1, "выводе эвакуации уходе")) {
        i += 2;
        continue;
      }
      // «об экономическом | и культурном | сотрудничестве»
      if (!noun && i > at + 1 && line_.is(i, "и") && nominal(i + 1, Tag::prp) &&
          line_.token(i - 1).any(Tag::adj) && line_.token(i + 1).any(Tag::adj)) {
        i += 2;
        continue;
      }
      const bool link = line_.is(i, "и") || line_.shape(i) == Shape::comma;
      if (noun && link && nominal(i + 1, Tag::prp) && !line_.token(i + 1).all(Tag::np) &&
          (line_.is(i, "и") || list_goes_on(i + 1))) {
        i += 2;
        continue;
      }
      break;
    }
    return noun ? i : at;
  }

  // A comma inside «о дружбе, сотрудничестве и помощи» is followed by an «и» before anything else ends the
  // list.
  bool list_goes_on(std::size_t i) const {
    for (std::size_t k = i; k < i + 4 && k < line_.size(); ++k) {
      if (line_.is(k, "и")) return nominal(k + 1, Tag::prp);
      if (!nominal(k, Tag::prp) && !nominal(k, Tag::gen) && line_.shape(k) != Shape::comma) return false;
    }
    return false;
  }

  // Capitalised names after «с», «между»: «с Японией», «между Англией, Францией и Турцией».
  std::size_t parties(std::size_t at) const {
    std::size_t i = at + 1;
    if (!foreign_name(i)) return at;
    const bool list = line_.is(at, "между");
    while (foreign_name(i)) {
      const bool noun = line_.token(i).any(Tag::np) || line_.token(i).any(Tag::n);
      if (!list && noun) return i + 1;
      ++i;
      if (list && (line_.is(i, "и") || line_.shape(i) == Shape::comma) && foreign_name(i + 1)) ++i;
    }
    return i;
  }

  std::size_t complement(std::size_t at, const Head& head, bool& named) const {
    std::size_t i = at + 1;
    if (head.kind == Kind::event) {
      if (line_.is_any(i, "при под на у за") && foreign_name(i + 1)) {
        const bool attribute = line_.token(i + 1).all(Tag::adj);  // на Дальнем Востоке
        if (attribute && !foreign_name(i + 2)) return i;
        i += attribute ? 3 : 2;
        if (line_.shape(i) == Shape::dash) return at + 1;
        return i;
      }
      if (foreign_name(i) && (line_.token(i).any(Tag::gen) || line_.token(i).unknown()) &&
          line_.is_any(at,
                       "осада осады осаду осаде оборона обороны оборону обороне блокада блокады блокаду "
                       "блокаде битва"))
        return i + 1;
      return i;
    }
    if (foreign_name(i) &&
        (line_.shape(i + 1) == Shape::dash || line_.token(i).any(Tag::gen) || line_.token(i).unknown()) &&
        !line_.token(i).all(Tag::nom)) {
      // «Версальский союз | Австрии и Франции»: it has a name, and who made it is told behind.
      if (named && line_.is(i + 1, "и") && foreign_name(i + 2)) return i;
      named = true;  // Пакт Молотова — Риббентропа, план Дауэса
      ++i;
      while (line_.shape(i) == Shape::dash && foreign_name(i + 1)) i += 2;
      return i;
    }
    // договор четырёх держав
    const NumberWord* number = line_.number(i);
    if (number && number->type == NumberType::unit &&
        line_.is_any(i + 1, "держав императоров государств стран королей")) {
      named = true;
      return i + 2;
    }
    if (line_.is_any(i, "о об обо")) {
      const std::size_t stop = about(i);
      if (stop > i) {
        named = true;
        i = stop;
        if (line_.is(i, "в") && line_.is(i + 2, "целях")) i += 3;
      }
    }
    // «подписала Антикоминтерновский пакт с Германией»: named already, so «с Германией» is the verb's.
    const bool verbs_own = named && i == at + 1 && line_.is_any(i, "с со");
    if (line_.is_any(i, "с со между") && !verbs_own) {
      const std::size_t stop = parties(i);
      if (stop > i) {
        if (line_.is(i, "между") || std::string_view(head.lemma) == "союз") named = true;
        i = stop;
      }
    }
    return i;
  }

  void emit(const Head& head, Range tokens, const std::vector<std::size_t>& adjectives, std::size_t at,
            std::size_t end, bool plural, bool named) {
    Fact fact;
    fact.kind = head.kind;
    fact.tokens = fact.phrase = tokens;
    if (tokens.begin > 0 && line_.token(tokens.begin - 1).all(Tag::pr)) fact.phrase.begin = tokens.begin - 1;
    Name name{.nominative = "", .head = head.lemma, .year = year_after(end)};
    for (const std::size_t i : adjectives) {
      const std::string form = adjective_nominative(line_.token(i).form, lemma_of(i), head.gender, plural);
      if (form.empty()) return;  // an attribute without a certain nominative: no name to ask for
      name.nominative += form + " ";
    }
    name.nominative += head_form(head, at, plural, adjectives.empty());
    if (end > at + 1) {
      if (line_.token(at + 1).space_before) name.nominative += ' ';
      name.nominative += language::words(line_.sentence(), {at + 1, end});
    }
    fact.value = name.nominative;
    fact.object = std::move(name);
    if (!named && head.kind == Kind::treaty) {
      fact.standalone = false;
      fact.reason = "a treaty without a name";
    }
    facts_.push_back(std::move(fact));
  }

  std::string head_form(const Head& head, std::size_t at, bool plural, bool first) const {
    std::string lemma = head.lemma;
    if (plural) {
      if (lemma.ends_with("ие"))
        lemma = lemma.substr(0, lemma.size() - 2) + "я";
      else if (lemma.ends_with("ия"))
        lemma = lemma.substr(0, lemma.size() - 2) + "и";
      else if (lemma.ends_with("а"))
        lemma = lemma.substr(0, lemma.size() - 2) + "ы";
      else
        lemma += "ы";
    }
    return first && at > 0 && line_.capital(at) ? base::capitalised(lemma) : lemma;
  }

  std::optional<int> year_after(std::size_t end) const {
    const Atom& atom = line_.atom(end);
    if (year_like(atom) && !atom.range && line_.time(end + 1, TimeType::year)) return to_int(atom.low);
    return std::nullopt;
  }

  const Line& line_;
  std::vector<Fact> facts_;
  std::size_t from_ = 0;
};

}  // namespace

std::vector<Fact> find_treaties_ru(const Line& line) {
  return TreatyFinder(line).find();
}

}  // namespace letopis::facts
