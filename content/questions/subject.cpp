#include "content/questions/subject.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "content/base/utf8.hpp"
#include "content/questions/candidate.hpp"
#include "content/questions/topic.hpp"

namespace letopis::questions {
namespace {

constexpr std::size_t shortest = 3;  // letters of a stem
constexpr std::size_t enough_cues = 6;
constexpr double enough_weight = 40;  // so much six cues weigh that no other subject has
constexpr double enough_of_paragraph = 10;
// Of what the text dates. What came of a canal, or before a plague, it tells of for long; a war it is about
// only while that lasts.
constexpr double most_years = 0.5, some_years = 0.25;

using Having = std::vector<std::size_t>;  // the subjects that have a cue, in order

// Which subjects have a cue, by what is left of it without its ending.
class Cues {
 public:
  Cues(const std::vector<knowledge::Subject>& subjects, const language::Words& words) : words_(words) {
    constexpr std::size_t usual = 20;  // cues of a subject, of which every other one is its own
    by_stem_.reserve(subjects.size() * usual / 2);
    for (std::size_t i = 0; i < subjects.size(); ++i)
      for (const std::string& cue : subjects[i].cues)
        if (auto& having = by_stem_[stem(base::fold(cue))]; having.empty() || having.back() != i)
          having.push_back(i);
  }

  // The longest stem that the word begins with and goes on behind as an ending may; null where there is none.
  const std::pair<const std::string, Having>* said_by(const std::string& folded) const {
    const std::size_t letters = base::length(folded);
    const std::size_t longest_ending = words_.has_articles() ? 2 : 3;
    for (std::size_t ending = 0; ending <= longest_ending && letters >= ending + shortest; ++ending) {
      const std::string head = base::first_letters(folded, letters - ending);
      if (ending > 0 && words_.has_articles() && !words_.has("ending of a cue", folded.substr(head.size())))
        continue;
      if (const auto found = by_stem_.find(head); found != by_stem_.end()) return &*found;
    }
    return nullptr;
  }

 private:
  // «Куба», «ракета», «кубинский» without what declension changes.
  std::string stem(const std::string& folded) const {
    if (words_.has_articles()) return folded;
    std::size_t longest = 0;
    for (const std::string& ending : words_.entries("ending of a cue"))
      if (folded.ends_with(ending) && base::length(folded) >= shortest + base::length(ending))
        longest = std::max(longest, ending.size());
    return folded.substr(0, folded.size() - longest);
  }

  const language::Words& words_;
  std::unordered_map<std::string, Having> by_stem_;
};

// How much of what the text dates falls into the subject's years, or close by: 0 to 1; half where it dates
// nothing.
double share_within(const Ground& ground, const knowledge::Subject& subject) {
  constexpr int around = 2;  // years
  std::size_t within = 0, all = 0;
  for (const facts::Fact& fact : ground.facts)
    if (const auto year = year_of(fact)) {
      ++all;
      within += *year >= subject.year - around && *year <= subject.until + around ? 1U : 0U;
    }
  return all == 0 ? 0.5 : static_cast<double>(within) / static_cast<double>(all);
}

// The cues by which a subject's name tells whose or where it was, «Поход Ушакова и взятие Корфу», "Ushakov's
// Campaign": one of them a text about it says. In Russian they are the names behind the first word, in
// English, where every word of a title has a capital, what is somebody's own.
std::vector<std::string> naming_stems(const Cues& cues, const knowledge::Subject& subject, std::size_t index,
                                      const language::Words& words) {
  std::vector<std::string> stems;
  bool first = true;
  for (std::string word : base::split(subject.name, ' ')) {
    const auto own = word.find("'s");
    const bool is_naming =
        words.has_articles() ? own != std::string::npos : !first && base::starts_upper(word);
    first = false;
    if (!is_naming) continue;
    if (own != std::string::npos) word.resize(own);
    const auto* cue = cues.said_by(base::fold(word));
    if (cue != nullptr && std::binary_search(cue->second.begin(), cue->second.end(), index))
      stems.push_back(cue->first);
  }
  return stems;
}

}  // namespace

Subjects::Subjects(const Ground& ground) {
  const auto& subjects = ground.knowledge.subjects();
  const Cues cues(subjects, ground.words);
  struct Said {
    const Having* by = nullptr;        // the subjects that have the cue
    std::map<std::size_t, int> times;  // by paragraph
  };
  std::map<std::string, Said> said;  // by the stem of a cue
  for (const language::Sentence& sentence : ground.document.sentences) {
    const auto count = [&](const std::string& word) {
      if (const auto* cue = cues.said_by(word)) {
        auto& one = said[cue->first];
        one.by = &cue->second;
        ++one.times[sentence.paragraph];
      }
    };
    for (const language::Token& token : sentence.tokens) {
      count(token.folded);
      if (token.folded.find('-') != std::string::npos)
        for (const std::string& part : base::split(token.folded, '-')) count(part);
    }
  }
  struct Weighed {
    Told told;
    double weight = 0;
    std::size_t cues = 0;
  };
  std::vector<Weighed> all(subjects.size());
  for (std::size_t i = 0; i < subjects.size(); ++i) all[i].told.subject = &subjects[i];
  for (const auto& [stem, cue] : said) {
    const double rare = std::log(static_cast<double>(subjects.size()) / static_cast<double>(cue.by->size()));
    int often = 0;
    for (const auto& [paragraph, times] : cue.times) often += times;
    for (const std::size_t one : *cue.by) {
      all[one].weight += rare * std::sqrt(often);
      ++all[one].cues;
      for (const auto& [paragraph, times] : cue.times) all[one].told.in_paragraph[paragraph] += rare;
    }
  }
  std::erase_if(all, [](const Weighed& one) { return one.cues < enough_cues || one.weight < enough_weight; });
  for (Weighed& one : all) {
    const auto index = static_cast<std::size_t>(one.told.subject - subjects.data());
    const auto stems = naming_stems(cues, *one.told.subject, index, ground.words);
    if (!stems.empty()) one.told.named_in.emplace();
    for (const std::string& stem : stems)
      if (const auto cue = said.find(stem); cue != said.end())
        for (const auto& [paragraph, times] : cue->second.times) one.told.named_in->insert(paragraph);
  }
  std::erase_if(all, [](const Weighed& one) { return one.told.named_in && one.told.named_in->empty(); });
  std::sort(all.begin(), all.end(), [](const Weighed& a, const Weighed& b) { return a.weight > b.weight; });
  double most = 0;
  for (const Weighed& one : all) {
    told_.push_back(one.told);
    const double within = share_within(ground, *one.told.subject);
    const double weight = one.weight * std::sqrt(within);
    const bool war = says_a_war(ground.words, one.told.subject->name);
    if (within < (war ? most_years : some_years) || weight <= most) continue;
    most = weight;
    main_ = one.told.subject;
    about_a_war_ = war;
  }
}

const knowledge::Subject* Subjects::in(std::optional<int> year, std::size_t paragraph) const {
  constexpr double rather = 1.25;    // the main one
  for (const int around : {0, 1}) {  // years
    const auto lasts = [&](const knowledge::Subject* subject) {
      return !year || (*year >= subject->year - around && *year <= subject->until + around);
    };
    const knowledge::Subject* best = main_ != nullptr && lasts(main_) ? main_ : nullptr;
    // What came after a war is of the next one; what came after a plague, still of it.
    if (best == nullptr && about_a_war_ && around == 0)
      if (const auto other =
              std::find_if(told_.begin(), told_.end(), [&](const Told& one) { return lasts(one.subject); });
          other != told_.end())
        best = other->subject;
    double most = enough_of_paragraph;
    for (const Told& one : told_) {
      const auto found = one.in_paragraph.find(paragraph);
      if (found == one.in_paragraph.end() || !lasts(one.subject)) continue;
      // «Дрейф „Фрама“» only where the «Фрам» is named, or beside
      const auto is_named = [&] {
        const auto at = one.named_in->lower_bound(paragraph == 0 ? 0 : paragraph - 1);
        return at != one.named_in->end() && *at <= paragraph + 1;
      };
      if (one.subject != main_ && one.named_in && !is_named()) continue;
      const double weight = found->second * (one.subject == main_ ? rather : 1.0);
      if (weight <= most) continue;
      most = weight;
      best = one.subject;
    }
    if (best != nullptr) return best;
  }
  return nullptr;
}

namespace {

// "spanish-american war" of "The Spanish–American War (1898)", «русско-японская война» of «Русско-японская
// война 1904–1905 гг.»: folded, with one kind of dash and no years.
std::string bare_name(const std::string& label) {
  std::string name = without_article(label.substr(0, label.find_first_of("(,0123456789")));
  for (const std::string_view dash : {"–", "—"})
    for (auto at = name.find(dash); at != std::string::npos; at = name.find(dash, at))
      name.replace(at, dash.size(), "-");
  const auto end = name.find_last_not_of(" .");
  name.resize(end == std::string::npos ? 0 : end + 1);
  return name;
}

}  // namespace

const knowledge::Subject* subject_of(const knowledge::Knowledge& knowledge, const std::string& label) {
  const std::string bare = bare_name(label);
  if (bare.empty()) return nullptr;
  const auto& subjects = knowledge.subjects();
  constexpr std::size_t front = 4;  // bytes: of most names no more need be folded
  const auto found = std::find_if(subjects.begin(), subjects.end(), [&](const knowledge::Subject& subject) {
    return label.starts_with(subject.name) ||
           (bare.starts_with(base::fold(subject.name.substr(0, front))) && bare_name(subject.name) == bare);
  });
  return found == subjects.end() ? nullptr : &*found;
}

}  // namespace letopis::questions
