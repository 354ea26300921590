#include "content/compile.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "content/base/encoding.hpp"
#include "content/base/utf8.hpp"
#include "content/facts/find.hpp"
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

questions::Ground ground_of(const Reading& reading, const language::Reader& reader, const knowledge::Knowledge& knowledge) {
  return {reading.document, reading.facts, reader.lexicon(), reader.words(), knowledge};
}

// Treaties and events get their canonical names; the fact's own words stay its value.
void name_canonically(std::vector<facts::Fact>& facts, const knowledge::Knowledge& knowledge) {
  for (facts::Fact& fact : facts) {
    const auto* name = std::get_if<facts::Name>(&fact.object);
    if (name == nullptr || !fact.canonical.empty()) continue;
    const auto* thing = knowledge.find(facts::name_of(fact.kind), name->nominative);
    if (thing != nullptr) fact.canonical = thing->name;
  }
}

void explain(const Reading& reading, const std::vector<questions::Rejection>& rejections, bool each, Compiled& compiled) {
  for (const auto& rejection : rejections) {
    ++compiled.rejected[rejection.reason];
    if (!each) continue;
    const facts::Fact& fact = reading.facts[rejection.fact];
    const auto& narrative = reading.document.narrative;
    const auto place = base::place_of(narrative.text, fact.span.begin, narrative.file);
    compiled.explained.push_back(base::to_string(base::Diagnostic{
        .severity = base::Severity::note,
        .what = fmt::format("{} «{}» is not asked: {}{}", facts::name_of(fact.kind),
                            narrative.text.substr(fact.span.begin, fact.span.end - fact.span.begin), rejection.reason,
                            rejection.detail.empty() ? "" : " (" + rejection.detail + ")"),
        .where = place}));
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

base::Result<narrative::Narrative> Compiler::open(const std::string& path, const std::string& language, base::Diagnostics& notes) {
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

base::Result<Reading> Compiler::read(narrative::Narrative narrative, const std::function<void(double)>& progress) {
  auto found = language(narrative.language);
  if (!found) return tl::unexpected(found.error());
  Language& tongue = **found;
  Reading reading;
  // narrative → sentences → readings → one reading each → clauses
  reading.document = language::read_document(tongue.reader, std::move(narrative), progress);
  // clauses → facts
  reading.facts = facts::find(reading.document);
  name_canonically(reading.facts, tongue.knowledge);
  return reading;
}

base::Result<questions::Asked> Compiler::ask(const Reading& reading) {
  auto found = language(reading.document.narrative.language);
  if (!found) return tl::unexpected(found.error());
  return questions::ask(ground_of(reading, (*found)->reader, (*found)->knowledge));
}

base::Result<Compiled> Compiler::compile(const std::vector<std::string>& paths, const CompileSettings& settings) {
  Compiled compiled;
  const double share = 1.0 / static_cast<double>(std::max<std::size_t>(paths.size(), 1));
  for (std::size_t i = 0; i < paths.size(); ++i) {
    auto narrative = open(paths[i], settings.language, compiled.notes);
    if (!narrative) return tl::unexpected(narrative.error());
    const auto progress = [&](double done) {
      if (settings.progress) settings.progress((static_cast<double>(i) + done * 0.9) * share);
    };
    auto reading = read(std::move(*narrative), progress);
    if (!reading) return tl::unexpected(reading.error());
    // facts → candidate questions → distractors → lint
    auto asked = ask(*reading);
    if (!asked) return tl::unexpected(asked.error());
    auto found = language(reading->document.narrative.language);
    auto assembled = questions::assemble(ground_of(*reading, (*found)->reader, (*found)->knowledge), std::move(*asked));
    explain(*reading, assembled.rejections, settings.explain, compiled);
    if (compiled.pack.title.empty()) {
      compiled.pack.title = reading->document.narrative.title;
      compiled.pack.language = reading->document.narrative.language;
    }
    compiled.pack.narratives.push_back(reading->document.narrative.file);
    std::move(assembled.questions.begin(), assembled.questions.end(), std::back_inserter(compiled.pack.questions));
  }
  // rank → pack
  questions::exclude_each_other(compiled.pack.questions);
  if (settings.count) compiled.pack.questions = questions::choose(std::move(compiled.pack.questions), *settings.count);
  if (settings.progress) settings.progress(1.0);
  if (compiled.pack.questions.empty())
    return base::fail("gave no question: no date, figure or treaty in it is stated plainly enough to be asked; "
                      "`letopisc compile --report` tells why each was left out",
                      {.file = paths.empty() ? "" : paths.front()});
  return compiled;
}

}  // namespace letopis
