// letopisc: the content compiler's command line. Exit 0 ok, 1 the input is at fault, 2 the command line is.
// Diagnostics go to standard error as file:line:column: sentence; results go to standard output or to -o
// PACK.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <memory>
#include <thread>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "content/base/encoding.hpp"
#include "content/base/utf8.hpp"
#include "content/compile.hpp"
#include "content/explain.hpp"
#include "content/facts/find.hpp"
#include "content/facts/json.hpp"
#include "content/formats/check.hpp"
#include "content/formats/foreign.hpp"
#include "content/formats/open.hpp"
#include "content/language/data_folder.hpp"
#include "content/pack/toml.hpp"

namespace {

using namespace letopis;

constexpr int ok = 0;
constexpr int input_at_fault = 1;
constexpr int command_line_at_fault = 2;

struct Options {
  std::vector<std::string> files;
  std::string output;
  std::string language = "auto";
  std::string format = "toml";
  std::string stage;
  std::size_t count = 0;
  int line = 0;
  bool report = false;
  bool progress = false;
  bool json = false;
};

int fault(const base::Error& error) {
  std::cerr << base::to_string(error) << "\n";
  return input_at_fault;
}

void print(const base::Diagnostics& diagnostics) {
  for (const auto& diagnostic : diagnostics) std::cerr << base::to_string(diagnostic) << "\n";
}

// Writes beside the file first, so that a full disk or a kill never leaves half a pack in place of a whole
// one.
int write_out(const std::function<void(std::ostream&)>& write, const std::string& path) {
  if (path.empty() || path == "-") {
    write(std::cout);
    std::cout << std::flush;
    return std::cout ? ok : fault({.what = "standard output could not be written; is the disk full?"});
  }
  std::error_code error;
  // A file is put in place whole or not at all; a device or a pipe is written to, never replaced.
  const auto kind = std::filesystem::status(path, error).type();
  const bool in_place =
      kind != std::filesystem::file_type::not_found && kind != std::filesystem::file_type::regular;
  const std::string partial = in_place ? path : path + ".part";
  {
    std::ofstream file(partial, std::ios::binary);
    write(file);
    file << std::flush;
    if (!file) {
      file.close();
      if (!in_place) std::filesystem::remove(partial, error);
      return fault(
          {.what = "could not be written; check the folder, its permissions and the space on the disk",
           .where = {.file = path}});
    }
  }
  if (in_place) return ok;
  std::filesystem::rename(partial, path, error);
  if (error) return fault({.what = "could not be put in place: " + error.message(), .where = {.file = path}});
  return ok;
}

int write_out(const std::string& text, const std::string& path) {
  return write_out([&](std::ostream& out) { out << text; }, path);
}

int write_pack(const pack::Pack& pack, bool json, const std::string& path) {
  return write_out(
      [&](std::ostream& out) { json ? pack::write_json(pack, out) : pack::write_toml(pack, out); }, path);
}

int compile(const Options& options) {
  Compiler compiler(language::data_folder());
  CompileSettings settings{.language = options.language};
  if (options.count > 0) settings.count = options.count;
  settings.explain = options.report;
  settings.in_two = std::thread::hardware_concurrency() >= 2;
  if (options.progress)
    settings.progress = [last = -1](double done) mutable {
      const int percent = static_cast<int>(done * 100);
      if (percent == last) return;
      last = percent;
      std::cerr << "progress " << percent << "\n" << std::flush;
    };
  auto compiled = compiler.compile(options.files, settings);
  if (!compiled) return fault(compiled.error());
  print(compiled->notes);
  if (options.report) {
    for (const auto& line : compiled->explained) std::cerr << line << "\n";
    std::cerr << summary(*compiled);
  }
  return write_pack(compiled->pack, options.format == "json", options.output);
}

// Reads the one file of the verbs that look inside a narrative, a part at a time, and prints what `show`
// makes of each.
int show_parts(Compiler& compiler, const Options& options,
               const std::function<base::Result<std::string>(const Reading&)>& show) {
  base::Diagnostics notes;
  auto narrative = compiler.open(options.files.front(), options.language, notes);
  print(notes);
  if (!narrative) return fault(narrative.error());
  int code = ok;
  const auto use = [&](const Reading& reading) -> base::Result<void> {
    print(reading.notes);
    auto text = show(reading);
    if (!text) return tl::unexpected(text.error());
    if (code == ok) code = write_out(*text, {});
    return {};
  };
  const auto done = compiler.read_parts(std::move(*narrative), {}, use);
  return done ? code : fault(done.error());
}

int facts_of(const Options& options) {
  Compiler compiler(language::data_folder());
  return show_parts(compiler, options, [&](const Reading& reading) -> base::Result<std::string> {
    std::string text;
    for (const auto& fact : reading.facts)
      text += (options.json ? facts::to_json(fact, reading.document)
                            : facts::to_string(fact, reading.document.sentences[fact.sentence])) +
              "\n";
    return text;
  });
}

int text_of(const Options& options) {
  auto decoded = base::read_text_file(options.files.front());
  if (!decoded) return fault(decoded.error());
  print(decoded->notes);
  return write_out(decoded->text, {});
}

base::Result<std::string> stage_of(Compiler& compiler, const std::string& stage, const Reading& reading) {
  const auto& document = reading.document;
  std::string text;
  for (std::size_t i = 0; i < document.sentences.size(); ++i) {
    const auto& sentence = document.sentences[i];
    if (stage == "sentences")
      text += fmt::format("{}-{} {}\n", sentence.begin, sentence.end,
                          narrative::plain(document.narrative, sentence.begin, sentence.end));
    if (stage == "readings") text += language::dump(sentence) + "\n";
    if (stage == "clauses") text += language::dump(sentence, document.clauses[i]) + "\n";
  }
  if (stage == "facts")
    for (const auto& fact : reading.facts)
      text += facts::to_string(fact, document.sentences[fact.sentence]) + "\n";
  if (stage == "candidates") {
    auto asked = compiler.ask(reading);
    if (!asked) return tl::unexpected(asked.error());
    for (const auto& candidate : asked->candidates)
      // What cannot do without its war or year is no question yet.
      text += fmt::format("{}{} | {} | {} | {}\n",
                          candidate.setting == questions::Setting::needed ? "in its setting " : "",
                          pack::name_of(candidate.kind), candidate.rule, candidate.prompt, candidate.key);
    for (const auto& rejection : asked->rejections)
      text += fmt::format("- {} | {} | {}\n", reading.facts[rejection.fact].value, rejection.reason,
                          rejection.detail);
  }
  return text;
}

int dump(const Options& options) {
  Compiler compiler(language::data_folder());
  return show_parts(compiler, options,
                    [&](const Reading& reading) { return stage_of(compiler, options.stage, reading); });
}

// The fact base as the lint asks it. Opened when a pack of a language is first asked about; a data folder
// that is missing only leaves the strings to speak.
lint::World world_of(const std::string& language) {
  auto opened = knowledge::Knowledge::open(language::data_folder(), language);
  if (!opened) return {};
  const auto known = std::make_shared<const knowledge::Knowledge>(std::move(*opened));
  return [known](const std::string& name) {
    std::vector<lint::Thing> things;
    for (const auto* thing : known->named(name)) {
      things.push_back(
          {.names = thing->aliases, .year = thing->year, .until = thing->until, .parties = thing->parties});
      things.back().names.insert(things.back().names.begin(), thing->name);
    }
    return things;
  };
}

int check(const Options& options) {
  const std::string& path = options.files.front();
  auto decoded = base::read_text_file(path);
  if (!decoded) return fault(decoded.error());
  const std::string name = path == "-" ? "standard input" : path;
  const auto diagnostics = formats::check(decoded->text, name, world_of(formats::language_of(decoded->text)));
  for (const auto& diagnostic : diagnostics) std::cout << base::to_string(diagnostic) << "\n";
  const bool bad = std::any_of(diagnostics.begin(), diagnostics.end(),
                               [](const auto& d) { return d.severity == base::Severity::error; });
  return bad ? input_at_fault : ok;
}

int convert(const Options& options) {
  const std::string& in = options.files[0];
  const std::string& out = options.files[1];
  auto decoded = base::read_text_file(in);
  if (!decoded) return fault(decoded.error());
  auto loaded = formats::open(decoded->text, in);
  if (!loaded) return fault(loaded.error());
  print(loaded->diagnostics);
  const std::string ending = std::filesystem::path(out).extension().string();
  if (ending == ".json") return write_pack(loaded->pack, true, out);
  if (ending == ".toml" || out == "-") return write_pack(loaded->pack, false, out);
  return fault(
      {.what = "cannot be written in this format; name a .toml or a .json file", .where = {.file = out}});
}

int explain(const Options& options) {
  Compiler compiler(language::data_folder());
  bool stands = false;
  const int code = show_parts(compiler, options, [&](const Reading& reading) -> base::Result<std::string> {
    const auto& narrative = reading.document.narrative;
    const auto line = line_span(narrative, options.line);
    if (!line) return tl::unexpected(line.error());
    if (line->end <= narrative.paragraphs.front().begin || line->begin >= narrative.paragraphs.back().end)
      return std::string{};
    auto outcome = compiler.outcome(reading);
    if (!outcome) return tl::unexpected(outcome.error());
    auto text = explain_line(reading, *outcome, *line);
    stands = stands || !text.empty();
    return text;
  });
  if (code == ok && !stands)
    return write_out(
        fmt::format("{}:{}: no sentence stands here: a heading, code, a table, a link or nothing\n",
                    options.files.front(), options.line),
        {});
  return code;
}

void add_file(CLI::App* verb, Options& options, const char* what, int count = 1) {
  verb->add_option("FILE", options.files, what)->required()->expected(count);
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app{"letopisc compiles history narratives into quiz packs", "letopisc"};
  app.require_subcommand(1);
  const auto languages = CLI::IsMember({"auto", "ru", "en"});

  auto* compile_verb = app.add_subcommand("compile", "narratives in, one pack out");
  compile_verb->add_option("FILE", options.files, "narratives (.txt, .md), or - for standard input")
      ->required();
  compile_verb->add_option("-o", options.output, "the pack's file; standard output where it is not given");
  compile_verb->add_option("--lang", options.language, "auto, ru or en")->check(languages);
  compile_verb->add_option("--format", options.format, "toml or json")
      ->check(CLI::IsMember({"toml", "json"}));
  compile_verb->add_option("--count", options.count, "only the best N questions")->check(CLI::PositiveNumber);
  compile_verb->add_flag("--report", options.report, "say on standard error why facts were not asked");
  compile_verb->add_flag("--progress", options.progress, "lines \"progress PERCENT\" on standard error");

  auto* facts_verb = app.add_subcommand("facts", "the facts of a narrative");
  add_file(facts_verb, options, "a narrative, or -");
  facts_verb->add_flag("--json", options.json, "one JSON object a line");
  facts_verb->add_option("--lang", options.language, "auto, ru or en")->check(languages);

  auto* text_verb = app.add_subcommand("text", "the decoded text, which all offsets refer to");
  add_file(text_verb, options, "a narrative, or -");

  auto* dump_verb = app.add_subcommand("dump", "what a stage hands to the next");
  add_file(dump_verb, options, "a narrative, or -");
  dump_verb->add_option("--stage", options.stage, "sentences, readings, clauses, facts or candidates")
      ->required()
      ->check(CLI::IsMember({"sentences", "readings", "clauses", "facts", "candidates"}));
  dump_verb->add_option("--lang", options.language, "auto, ru or en")->check(languages);

  auto* check_verb = app.add_subcommand("check", "what is wrong with a pack, question by question");
  add_file(check_verb, options, "a pack (TOML, JSON, GIFT, CSV), or -");

  auto* convert_verb = app.add_subcommand("convert", "a pack from one format into another");
  add_file(convert_verb, options, "IN OUT", 2);

  auto* explain_verb =
      app.add_subcommand("explain", "why a line of a narrative gave these questions, or none");
  add_file(explain_verb, options, "a narrative");
  explain_verb->add_option("--lang", options.language, "auto, ru or en")->check(languages);
  explain_verb->add_option("--line", options.line, "the line, counted from 1")
      ->required()
      ->check(CLI::PositiveNumber);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error);
    return code == 0 ? ok : command_line_at_fault;
  }
  if (compile_verb->parsed()) return compile(options);
  if (facts_verb->parsed()) return facts_of(options);
  if (text_verb->parsed()) return text_of(options);
  if (dump_verb->parsed()) return dump(options);
  if (check_verb->parsed()) return check(options);
  if (convert_verb->parsed()) return convert(options);
  return explain(options);
}
