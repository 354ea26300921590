#include "content/language/disambiguator.hpp"

#include <array>
#include <filesystem>
#include <unordered_map>
#include <vector>

#include <cg3.h>

#include "content/language/agreement.hpp"

namespace letopis::language {
namespace {

struct FreeGrammar {
  void operator()(cg3_grammar* g) const { cg3_grammar_free(g); }
};
struct FreeApplicator {
  void operator()(cg3_applicator* a) const { cg3_applicator_free(a); }
};
struct FreeSentence {
  void operator()(cg3_sentence* s) const { cg3_sentence_free(s); }
};

constexpr std::size_t tag_count = static_cast<std::size_t>(Tag::count);
constexpr std::uint32_t no_parent = 0xFFFFFFFFU;
// The applicator remembers every word it has met; starting afresh costs about a millisecond.
constexpr std::size_t sentences_before_reload = 1000;

// Bytes; the library ends the program at words of some thousands. No rule asks for the end of so long a word.
constexpr std::size_t longest_word = 300;

std::string shortened(const std::string& word) {
  if (word.size() <= longest_word) return word;
  std::size_t end = longest_word;
  while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) --end;
  return word.substr(0, end);
}

// The grammars know words by lemmas without ё, whichever way a dictionary writes them.
std::string without_yo(std::string lemma) {
  constexpr std::string_view yo = "ё";
  for (auto at = lemma.find(yo); at != std::string::npos; at = lemma.find(yo, at))
    lemma.replace(at, yo.size(), "е");
  return lemma;
}

// How the grammar marks roles: @SUBJ on the reading. Anything else that begins with @ is the grammar's own
// business.
struct RoleMark {
  std::string_view mark;
  Role role;
};
constexpr std::array role_marks = std::to_array<RoleMark>({{"@SUBJ", Role::subject},
                                                           {"@OBJ", Role::object},
                                                           {"@V", Role::verb},
                                                           {"@ATTR", Role::attribute},
                                                           {"@P<", Role::complement},
                                                           {"@GEN", Role::genitive},
                                                           {"@APP", Role::apposition}});

}  // namespace

struct Disambiguator::State {
  std::string path;
  std::unique_ptr<cg3_grammar, FreeGrammar> grammar;
  std::unique_ptr<cg3_applicator, FreeApplicator> applicator;
  std::array<cg3_tag*, tag_count> tags{};
  std::vector<cg3_tag*> own;    // of agreement.hpp
  std::vector<cg3_tag*> marks;  // "§0", "§1" …: they tell which reading came back
  std::unordered_map<cg3_tag*, Role> roles;
  std::size_t sentences = 0;

  bool load();
  cg3_tag* tag(const std::string& text) { return cg3_tag_create_u8(applicator.get(), text.c_str()); }
  cg3_tag* mark(std::size_t i);
};

// libcg3 parses grammars and makes tags in buffers of the whole process: even with a grammar and an
// applicator each, two threads corrupt each other (measured). One thread, then.
bool Disambiguator::State::load() {
  applicator.reset();
  grammar.reset(cg3_grammar_load(path.c_str()));
  if (!grammar) return false;
  applicator.reset(cg3_applicator_create(grammar.get()));
  if (!applicator) return false;
  for (std::size_t i = 0; i < tag_count; ++i) tags[i] = tag(std::string(name_of(static_cast<Tag>(i))));
  own.clear();
  for (const auto& name : mark_names()) own.push_back(tag(name));
  marks.clear();
  roles.clear();
  for (const auto& [text, role] : role_marks) roles.emplace(tag(std::string(text)), role);
  sentences = 0;
  return true;
}

cg3_tag* Disambiguator::State::mark(std::size_t i) {
  while (marks.size() <= i) marks.push_back(tag("§" + std::to_string(marks.size())));
  return marks[i];
}

Disambiguator::Disambiguator(std::unique_ptr<State> state) : state_(std::move(state)) {}
Disambiguator::Disambiguator(Disambiguator&&) noexcept = default;
Disambiguator::~Disambiguator() = default;

base::Result<Disambiguator> Disambiguator::open(const std::string& data, const std::string& language) {
  auto state = std::make_unique<State>();
  state->path = data + "/" + language + ".cg3";
  std::error_code error;
  if (!std::filesystem::exists(state->path, error)) {
    return base::fail("The grammar of \"" + language + "\" is missing; build the program again.",
                      {.file = state->path});
  }
  if (cg3_init(stdin, stdout, stderr) != CG3_SUCCESS || !state->load()) {
    return base::fail("The grammar cannot be read; build the program again.", {.file = state->path});
  }
  return Disambiguator(std::move(state));
}

void Disambiguator::run(Sentence& sentence) {
  State& s = *state_;
  if (sentence.tokens.empty() || sentence.tokens.size() > most_tokens) return;
  if (s.sentences++ >= sentences_before_reload && !s.load()) return;
  const std::unique_ptr<cg3_sentence, FreeSentence> cg(cg3_sentence_new(s.applicator.get()));
  for (const Token& token : sentence.tokens) {
    cg3_cohort* cohort = cg3_cohort_create(cg.get());
    cg3_cohort_setwordform(cohort, s.tag("\"<" + shortened(token.folded) + ">\""));
    for (std::size_t i = 0; i < token.readings.size(); ++i) {
      cg3_reading* reading = cg3_reading_create(cohort);
      cg3_reading_addtag(reading, s.tag("\"" + shortened(without_yo(token.readings[i].lemma)) + "\""));
      // To a grammar an initial («В. Вильсон») is no noun of its own; c-initial tells it what it is.
      const bool initial = token.readings[i].tags.has_all({Tag::np, Tag::ant, Tag::abbr});
      for (std::size_t t = 0; t < tag_count; ++t) {
        if (initial && static_cast<Tag>(t) != Tag::cap) continue;
        if (token.readings[i].has(static_cast<Tag>(t))) cg3_reading_addtag(reading, s.tags[t]);
      }
      for (const Mark own : marks_of(token.readings[i].tags)) cg3_reading_addtag(reading, s.own[own]);
      cg3_reading_addtag(reading, s.mark(i));
      cg3_cohort_addreading(cohort, reading);
    }
    cg3_sentence_addcohort(cg.get(), cohort);
  }
  cg3_sentence_runrules(s.applicator.get(), cg.get());

  const std::size_t count = cg3_sentence_numcohorts(cg.get());
  for (std::size_t c = 1; c < count && c <= sentence.tokens.size(); ++c) {
    Token& token = sentence.tokens[c - 1];
    cg3_cohort* cohort = cg3_sentence_getcohort(cg.get(), c);
    std::vector<Reading> kept;
    Role role = Role::none;
    for (std::size_t r = 0; r < cg3_cohort_numreadings(cohort); ++r) {
      cg3_reading* reading = cg3_cohort_getreading(cohort, r);
      std::size_t index = token.readings.size();
      for (std::size_t t = 0; t < cg3_reading_numtags(reading); ++t) {
        cg3_tag* tag = cg3_reading_gettag(reading, t);
        if (const auto found = s.roles.find(tag); found != s.roles.end()) role = found->second;
        for (std::size_t m = 0; m < token.readings.size(); ++m) {
          if (s.marks[m] == tag) index = m;
        }
      }
      if (index < token.readings.size()) kept.push_back(token.readings[index]);
    }
    if (!kept.empty()) token.readings = std::move(kept);
    token.role = role;
    std::uint32_t self = 0;
    std::uint32_t parent = 0;
    cg3_cohort_getdependency(cohort, &self, &parent);
    token.head = -1;
    if (self == 0 || parent == 0 || parent == self || parent == no_parent || parent == 0x7FFFFFFFU) continue;
    const long local = static_cast<long>(c) - 1 + static_cast<long>(parent) - static_cast<long>(self);
    if (local >= 0 && local < static_cast<long>(sentence.tokens.size()) && local != static_cast<long>(c) - 1)
      token.head = static_cast<int>(local);
  }
}

}  // namespace letopis::language
