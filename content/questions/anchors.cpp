// Whether a prompt's own words tell what it is about, and what the sentence before says where they do not.
#include <algorithm>
#include <set>
#include <utility>

#include "content/base/utf8.hpp"
#include "content/questions/distract_parts.hpp"
#include "content/questions/setting.hpp"

namespace letopis::questions {
namespace {

constexpr std::size_t longest_lead_in = 28;  // words; with the question behind it, still read off a projector

bool has_capital(const std::string& word) {
  return base::uncapitalised(word) != word;
}

}  // namespace

std::string Settings::lead_in(const facts::Fact& fact) const {
  if (fact.sentence == 0) return {};
  const auto& document = ground_.document;
  const language::Sentence& before = document.sentences[fact.sentence - 1];
  if (before.paragraph != document.sentences[fact.sentence].paragraph ||
      before.tokens.size() > longest_lead_in)
    return {};
  const auto& clauses = document.clauses[fact.sentence - 1];
  const auto stated = [](const language::Clause& clause) {
    return clause.polarity == language::Polarity::fact;
  };
  if (clauses.empty() || !std::all_of(clauses.begin(), clauses.end(), stated)) return {};
  // «Весной следующего года …», «22 июля …»: it would have to be led in itself.
  for (const facts::Fact& other : facts_in(ground_, fact.sentence - 1))
    if (const auto* date = std::get_if<facts::Date>(&other.object);
        date != nullptr && (date->relative || date->inferred || !other.standalone))
      return {};
  bool named = false;
  for (std::size_t i = 0; i < before.tokens.size(); ++i) {
    const auto& token = before.tokens[i];
    if (token.form == "!" || token.form == "?" || token.is("следующий")) return {};
    // A pronoun behind a name may be that name's; before any, it is somebody's from elsewhere.
    const bool points = ground_.words.has_form("anaphor", token) || ground_.words.has_lemma("anaphor", token);
    if (points && (!named || ground_.words.has("opening anaphor", token.form))) return {};
    named = named || casing_.is_name(before, i);
  }
  const std::string plain = narrative::plain(document.narrative, before.begin, before.end);
  return named && plain.ends_with('.') ? plain : std::string{};
}

// Names in a prompt, word by word; a first word counts where the text or the world has it as a name.
int Settings::names_in(const Candidate& candidate) const {
  const language::Sentence& sentence = ground_.document.sentences[ground_.facts[candidate.fact].sentence];
  const auto is_name = [&](const std::string& word) {
    const auto known = ground_.knowledge.named(word);
    if (std::any_of(known.begin(), known.end(),
                    [](const auto* thing) { return thing->kind == "place" || thing->kind == "person"; }))
      return true;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i)
      if (word.starts_with(sentence.tokens[i].form) && casing_.is_name(sentence, i)) return true;
    return false;
  };
  int names = 0;
  bool first = true;
  for (std::size_t at = 0; at < candidate.prompt.size(); first = false) {
    const auto end = std::min(candidate.prompt.find(' ', at), candidate.prompt.size());
    std::string word = candidate.prompt.substr(at, end - at);
    at = end + 1;
    for (const std::string_view mark : {"«", "“", "\"", "(", "["})
      if (word.starts_with(mark)) word.erase(0, mark.size());
    if (has_capital(word) && (!first || is_name(word))) ++names;
  }
  return names;
}

// "the chests", "the city's jails": a thing that the text has told of, and the prompt has not.
bool Settings::has_bare_definite(const Candidate& candidate) const {
  const std::string article = ground_.words.value("phrasing", "definite article");
  if (article.empty()) return false;
  using language::Tag;
  const auto& tokens = ground_.document.sentences[ground_.facts[candidate.fact].sentence].tokens;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const auto& noun = tokens[i + 1];
    if (tokens[i].folded != article || !noun.any(Tag::n) || noun.any(Tag::cap) || noun.any(Tag::adj))
      continue;
    if (candidate.prompt.find(" " + article + " " + noun.form) == std::string::npos) continue;
    if (ground_.words.has_lemma("plain definite", noun) || ground_.words.has_lemma("nation", noun)) continue;
    const auto* behind = i + 2 < tokens.size() ? &tokens[i + 2] : nullptr;
    const bool told_apart = behind != nullptr && (behind->folded == "of" || behind->folded == "that" ||
                                                  behind->any(Tag::n) || behind->any(Tag::cap));
    if (!told_apart) return true;
  }
  return false;
}

bool Settings::is_anchored(const Candidate& candidate) const {
  int anchors =
      names_in(candidate) + (tells_apart(candidate) ? 1 : 0) - (has_bare_definite(candidate) ? 1 : 0);
  // A treaty or battle that the world knows stands for itself.
  const auto said = stems(candidate.prompt);
  for (const facts::Fact& fact : facts_in(ground_, ground_.facts[candidate.fact].sentence)) {
    if (fact.canonical.empty() || (fact.kind != facts::Kind::treaty && fact.kind != facts::Kind::event))
      continue;
    const auto own = stems(std::get<facts::Name>(fact.object).nominative);
    if (!own.empty() && shared(own, said) == own.size()) anchors += 2;
  }
  // «Когда капитулировал Данциг?» may do with one name where the rule found nothing left out; a figure never
  // does.
  const bool figure = candidate.topic == pack::Topic::figure;
  return anchors >= (figure || candidate.setting != Setting::none ? 2 : 1);
}

bool Settings::tells_apart(const Candidate& candidate) const {
  using language::Tag;
  std::set<std::string> said;
  std::string word;
  for (std::size_t at = 0; at < candidate.prompt.size();) {
    const char32_t c = base::next_code_point(candidate.prompt, at);
    if (base::is_letter(c) || c == U'-')
      base::append(word, c);
    else
      said.insert(base::fold(std::exchange(word, {})));
  }
  said.insert(base::fold(word));
  const auto& tokens = ground_.document.sentences[ground_.facts[candidate.fact].sentence].tokens;
  const auto in_prompt = [&](std::size_t i) { return i < tokens.size() && said.contains(tokens[i].folded); };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!in_prompt(i) || !tokens[i].any(Tag::n)) continue;
    const bool attribute =
        i > 0 && in_prompt(i - 1) && (tokens[i - 1].all(Tag::adj) || tokens[i - 1].all(Tag::ord));
    const bool genitive = in_prompt(i + 1) && tokens[i + 1].any(Tag::n) && tokens[i + 1].all(Tag::gen);
    const bool of = in_prompt(i + 1) && tokens[i + 1].folded == "of";
    if (attribute || genitive || of) return true;
  }
  return false;
}

// A word that leans on what was told before («неподалёку», «одновременно»), or a question within a statement.
bool Settings::dangles(const std::string& prompt) const {
  std::string word;
  const std::string text = prompt + " ";
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    if (base::is_letter(c))
      base::append(word, c);
    else if (ground_.words.has("dangling", std::exchange(word, {})))
      return true;
  }
  const std::string asking = base::fold(ground_.words.value("phrasing", "how many"));
  const std::string folded = base::fold(prompt);
  const auto first = folded.find(asking);
  if (first == std::string::npos) return false;
  return prompt.find("____") != std::string::npos || folded.find(asking, first + 1) != std::string::npos;
}

std::optional<std::string> Settings::complete(const Candidate& candidate) const {
  if (dangles(candidate.prompt)) return std::nullopt;
  // "His son landed …": whose, only the sentence before can say.
  const std::string opening = candidate.prompt.substr(0, candidate.prompt.find(' '));
  if (!ground_.words.has("opening anaphor", opening) && is_anchored(candidate)) return labelled(candidate);
  const std::string before = lead_in(ground_.facts[candidate.fact]);
  if (before.empty() || base::fold(before).find(base::fold(candidate.key)) != std::string::npos)
    return std::nullopt;
  return before + " " + base::capitalised(candidate.prompt);
}

}  // namespace letopis::questions
