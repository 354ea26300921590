#include "content/compile.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include <fmt/format.h>

#include "content/base/encoding.hpp"
#include "content/base/utf8.hpp"
#include "content/contradictions.hpp"
#include "content/explain.hpp"
#include "content/facts/canonical.hpp"
#include "content/facts/find.hpp"
#include "content/narrative/parts.hpp"
#include "content/parts_in_two.hpp"
#include "content/questions/assemble.hpp"

namespace letopis {

struct Compiler::Language {
  language::Reader reader;
  knowledge::Knowledge knowledge;
};

namespace {

bool is_markdown(const std::string& path) {
  const std::string ending = base::lower(std::filesystem::path(path).extension().string());
  return ending == ".md" || ending == ".markdown";
}

questions::Ground ground_of(const Reading& reading, const language::Reader& reader,
                            const knowledge::Knowledge& knowledge) {
  return {reading.document, reading.facts, reader.lexicon(), reader.words(), knowledge};
}

// The author is told of the first few sentences that nobody read.
base::Diagnostics notes_about(const language::Document& document) {
  constexpr std::size_t most_notes = 5;
  base::Diagnostics notes;
  for (const auto& sentence : document.sentences) {
    if (!sentence.too_long || notes.size() >= most_notes) continue;
    notes.push_back(
        {.severity = base::Severity::warning,
         .what = fmt::format("a sentence of more than {} words and marks is too long to be read as prose, so "
                             "nothing in it is asked; break it up",
                             language::most_tokens),
         .where = base::place_of(document.narrative.text, sentence.begin, document.narrative.file)});
  }
  return notes;
}

// The facts whose words hold the answer of the question.
std::vector<std::size_t> facts_asked(const std::vector<facts::Fact>& facts, const pack::Question& question) {
  std::vector<std::size_t> found;
  for (const pack::Span& key : question.source.key) {
    auto at = std::partition_point(facts.begin(), facts.end(),
                                   [&](const auto& fact) { return fact.span.begin < key.begin; });
    for (; at != facts.end() && at->span.begin == key.begin; ++at)
      if (at->span == key) found.push_back(static_cast<std::size_t>(at - facts.begin()));
  }
  return found;
}

// The rule that made a question, which may have been completed, turned into another kind or joined with
// others since: that of the candidate that is most like it.
std::string rule_of(const std::multimap<std::size_t, Made>& candidates, std::size_t fact,
                    const pack::Question& question) {
  const auto [begin, end] = candidates.equal_range(fact);
  const Made* best = nullptr;
  int closest = -1;
  for (auto at = begin; at != end; ++at) {
    const Made& made = at->second;
    const int alike = (made.kind == question.kind ? 1 : 0) + (made.prompt == question.prompt ? 2 : 0);
    if (alike > closest) best = &made;
    closest = std::max(closest, alike);
  }
  return best == nullptr ? "" : best->rule;
}

Part part_of(const Reading& reading, Outcome outcome, bool explain) {
  Part part;
  part.notes = reading.notes;
  part.unread = notes_about(reading.document);
  for (const auto& rejection : outcome.rejections) ++part.rejected[rejection.reason];
  for (const auto& fact : reading.facts) ++part.tallies[fact.kind].found;
  std::set<std::size_t> asked;
  for (const Made& made : outcome.made) asked.insert(made.fact);
  for (const std::size_t fact : asked) ++part.tallies[reading.facts[fact].kind].asked;
  if (explain) part.explained = explain_rejections(reading, outcome);
  part.questions = std::move(outcome.questions);
  return part;
}

// All but the questions, which may be asked in another part too.
void add(const Part& part, Compiled& compiled) {
  compiled.notes.insert(compiled.notes.end(), part.notes.begin(), part.notes.end());
  compiled.explained.insert(compiled.explained.end(), part.explained.begin(), part.explained.end());
  for (const auto& [reason, count] : part.rejected) compiled.rejected[reason] += count;
  for (const auto& [kind, tally] : part.tallies) {
    compiled.tallies[kind].found += tally.found;
    compiled.tallies[kind].asked += tally.asked;
  }
}

}  // namespace

Compiler::Compiler(std::string data_folder) : data_folder_(std::move(data_folder)) {}
Compiler::~Compiler() = default;

base::Result<Compiler::Language*> Compiler::language(const std::string& name) {
  auto& slot = languages_[name];
  if (slot) return slot.get();
  auto reader = language::Reader::open(data_folder_, name);
  if (!reader) return tl::unexpected(reader.error());
  auto knowledge = knowledge::Knowledge::open(data_folder_, name);
  if (!knowledge) return tl::unexpected(knowledge.error());
  slot = std::make_unique<Language>(Language{std::move(*reader), std::move(*knowledge)});
  return slot.get();
}

base::Result<narrative::Narrative> Compiler::open(const std::string& path, const std::string& language,
                                                  base::Diagnostics& notes) {
  auto decoded = base::read_text_file(path);
  if (!decoded) return tl::unexpected(decoded.error());
  notes.insert(notes.end(), decoded->notes.begin(), decoded->notes.end());
  const std::string name = path == "-" ? "standard input" : path;
  if (base::trim(decoded->text).empty())
    return base::fail("is empty; give a text with at least one sentence", {.file = name});
  auto narrative = narrative::read(std::move(*decoded), name, is_markdown(path), language);
  if (narrative.paragraphs.empty())
    return base::fail("holds headings or code but no sentence; give a text in prose", {.file = name});
  return narrative;
}

base::Result<Reading> Compiler::read(narrative::Narrative narrative,
                                     const std::function<void(double)>& progress) {
  auto found = language(narrative.language);
  if (!found) return tl::unexpected(found.error());
  Language& tongue = **found;
  Reading reading;
  // narrative → sentences → readings → one reading each → clauses
  reading.document = language::read_document(tongue.reader, std::move(narrative), progress);
  // clauses → facts
  reading.facts = facts::find(reading.document, &tongue.knowledge);
  facts::name_canonically(reading.facts, tongue.knowledge);
  reading.notes = notes_about(reading.document);
  for (auto& warning :
       contradictions(reading.document, reading.facts, tongue.reader.words(), tongue.knowledge))
    reading.notes.push_back(std::move(warning));
  return reading;
}

base::Result<void> Compiler::read_parts(narrative::Narrative narrative,
                                        const std::function<void(double)>& progress,
                                        const std::function<base::Result<void>(const Reading&)>& use) {
  auto parts = narrative::parts(narrative);
  const double share = 1.0 / static_cast<double>(std::max<std::size_t>(parts.size(), 1));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    narrative.paragraphs = std::move(parts[i]);
    auto reading = read(std::move(narrative), [&](double done) {
      if (progress) progress((static_cast<double>(i) + done) * share);
    });
    if (!reading) return tl::unexpected(reading.error());
    if (auto used = use(*reading); !used) return used;
    narrative = std::move(reading->document.narrative);
  }
  return {};
}

base::Result<questions::Asked> Compiler::ask(const Reading& reading) {
  auto found = language(reading.document.narrative.language);
  if (!found) return tl::unexpected(found.error());
  return questions::ask(ground_of(reading, (*found)->reader, (*found)->knowledge));
}

base::Result<Outcome> Compiler::outcome(const Reading& reading) {
  auto found = language(reading.document.narrative.language);
  if (!found) return tl::unexpected(found.error());
  const auto ground = ground_of(reading, (*found)->reader, (*found)->knowledge);
  // facts → candidate questions
  auto asked = questions::ask(ground);
  std::multimap<std::size_t, Made> candidates;
  for (const auto& candidate : asked.candidates)
    candidates.emplace(candidate.fact,
                       Made{candidate.fact, candidate.rule, candidate.kind, candidate.prompt});
  // candidate questions → distractors → lint
  auto assembled = questions::assemble(ground, std::move(asked));
  Outcome outcome{
      .questions = std::move(assembled.questions), .made = {}, .rejections = std::move(assembled.rejections)};
  for (const auto& question : outcome.questions)
    for (const std::size_t fact : facts_asked(reading.facts, question)) {
      const std::string rule = rule_of(candidates, fact, question);
      const bool own = question.source.key.size() > 1 ||
                       std::string(pack::name_of(question.topic)) == facts::name_of(reading.facts[fact].kind);
      if (rule.empty() && !own) continue;  // another fact of the same words
      outcome.made.push_back({fact, rule, question.kind, question.prompt});
    }
  return outcome;
}

base::Result<Compiled> Compiler::compile(const std::vector<std::string>& paths,
                                         const CompileSettings& settings) {
  Compiled compiled;
  std::optional<base::Diagnostic> unread;  // the first sentence that nobody read
  std::set<std::string> ids;               // the same question may be asked in two parts or two files
  const double share = 1.0 / static_cast<double>(std::max<std::size_t>(paths.size(), 1));
  for (std::size_t i = 0; i < paths.size(); ++i) {
    auto narrative = open(paths[i], settings.language, compiled.notes);
    if (!narrative) return tl::unexpected(narrative.error());
    const auto progress = [&](double done) {
      if (settings.progress) settings.progress((static_cast<double>(i) + done * 0.9) * share);
    };
    if (compiled.pack.title.empty()) {
      compiled.pack.title = narrative->title;
      compiled.pack.language = narrative->language;
    }
    compiled.pack.narratives.push_back(narrative->file);
    // Opened here, so that a second process shares it.
    if (auto opened = language(narrative->language); !opened) return tl::unexpected(opened.error());
    auto parts = narrative::parts(*narrative);
    const auto read_part = [&](std::size_t index, const Progress& reported) -> base::Result<Part> {
      narrative->paragraphs = std::move(parts[index]);
      auto reading = read(std::move(*narrative), reported);
      if (!reading) return tl::unexpected(reading.error());
      auto made = outcome(*reading);
      if (!made) return tl::unexpected(made.error());
      auto part = part_of(*reading, std::move(*made), settings.explain);
      *narrative = std::move(reading->document.narrative);
      return part;
    };
    auto done = read_in_two(parts.size(), settings.in_two, read_part, progress, [&](Part part) {
      add(part, compiled);
      if (!unread && !part.unread.empty()) unread = part.unread.front();
      for (auto& question : part.questions)
        if (ids.insert(question.id).second) compiled.pack.questions.push_back(std::move(question));
    });
    if (!done) return tl::unexpected(done.error());
  }
  // rank → pack
  questions::exclude_each_other(compiled.pack.questions);
  if (settings.count)
    compiled.pack.questions = questions::choose(std::move(compiled.pack.questions), *settings.count);
  if (settings.progress) settings.progress(1.0);
  if (compiled.pack.questions.empty() && unread)
    return base::fail("gave no question: " + unread->what, unread->where);
  if (compiled.pack.questions.empty())
    return base::fail(
        "gave no question: no date, figure or treaty in it is stated plainly enough to be asked; "
        "`letopisc compile --report` tells why each was left out",
        {.file = paths.empty() ? "" : paths.front()});
  return compiled;
}

}  // namespace letopis
