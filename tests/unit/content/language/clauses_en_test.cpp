// English clauses: a sentence in, one clause a line out.
#include <doctest/doctest.h>

#include "content/base/encoding.hpp"
#include "content/language/clauses.hpp"
#include "content/language/data_folder.hpp"
#include "content/language/document.hpp"

namespace letopis::language {
namespace {

std::string cut(const std::string& text) {
  static auto reader = Reader::open(data_folder(), "en");
  REQUIRE_MESSAGE(reader.has_value(), base::to_string(reader.error()));
  auto decoded = base::decode(text, "test");
  REQUIRE(decoded.has_value());
  const Document document = read_document(*reader, narrative::read(*std::move(decoded), "test", false, "en"));
  std::string out;
  for (std::size_t i = 0; i < document.sentences.size(); ++i) out += dump(document.sentences[i], document.clauses[i]);
  return out;
}

struct Case {
  const char* text;
  const char* line;  // one of the lines of the dump
};

void check(std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    CAPTURE(std::string(c.text));
    const std::string dumped = cut(c.text);
    CAPTURE(dumped);
    CHECK(("\n" + dumped).find("\n" + std::string(c.line) + "\n") != std::string::npos);
  }
}

}  // namespace

TEST_CASE("clauses_en: a clause goes on behind brackets") {
  check({
      {"Garibaldi (1807–1882) landed at Marsala on 11 May 1860.",
       "main fact alone [Garibaldi landed at Marsala on 11 May 1860] verb=landed subject=Garibaldi"},
      {"The September Convention (15 September 1864) bound France to evacuate Rome.",
       "main fact alone [The September Convention bound France to evacuate Rome] verb=bound "
       "subject=Convention"},
      {"He landed at Marsala (11 May) with a thousand men.",
       "main fact dependent [He landed at Marsala with a thousand men] verb=landed subject=He because He"},
  });
}

TEST_CASE("clauses_en: a relative clause without its pronoun, an absolute phrase, and a pointer that opens") {
  check({
      {"More than 450 chiefs put their crosses to papers they could not read.",
       "main fact dependent [More than 450 chiefs put their crosses to papers] verb=put subject=chiefs "
       "because their"},
      {"Berlin being unsafe, the deputies met in Weimar.",
       "main fact alone [the deputies met in Weimar] verb=met subject=deputies"},
      {"The title was conferred by parliament. That title was conferred on 17 March 1861 in Turin.",
       "main fact dependent [That title was conferred on 17 March 1861 in Turin] verb=conferred "
       "subject=title because That"},
  });
}

TEST_CASE("clauses_en: a date before the subject is no subject") {
  check({
      {"On 14 July 1789 a crowd stormed the Bastille.", "main fact alone [On 14 July 1789 a crowd stormed the Bastille] verb=stormed subject=crowd"},
      {"In 1649 Charles lost his head.", "main fact dependent [In 1649 Charles lost his head] verb=lost subject=Charles because his"},
      {"On 29 October 395 paratroopers landed in Egypt.", "main fact alone [On 29 October 395 paratroopers landed in Egypt] verb=landed subject=paratroopers"},
  });
}

TEST_CASE("clauses_en: a form that is past or participle is what the clause around it lacks") {
  check({
      {"The Treaty of Kiel, signed in 1814, gave Norway to Sweden.", "participle fact alone [signed in 1814] verb=signed subject=-"},
      {"The Treaty of Kiel, signed in 1814, gave Norway to Sweden.", "main fact alone [The Treaty of Kiel gave Norway to Sweden] verb=gave subject=Treaty"},
      {"Suvorov, the hero of Izmail, crossed the Alps.", "main fact alone [Suvorov, crossed the Alps] verb=crossed subject=Suvorov"},
  });
}

TEST_CASE("clauses_en: coordinated verbs share their subject, coordinated clauses do not") {
  check({
      {"Prussia lost Jena and sued for peace.", "main fact alone [and sued for peace] verb=sued subject=Prussia(shared)"},
      {"Prussia lost Jena, and Austria stayed neutral.", "main fact alone [and Austria stayed neutral] verb=stayed subject=Austria"},
      {"Spain kept Ceuta, and the treaty of 1936 allowed Britain a garrison.",
       "main fact alone [and the treaty of 1936 allowed Britain a garrison] verb=allowed subject=treaty"},
      {"Russia and Japan signed the treaty.", "main fact alone [Russia and Japan signed the treaty] verb=signed subject=Japan"},
  });
}

TEST_CASE("clauses_en: what is supposed, planned, denied or somebody's word is no fact") {
  check({
      {"Had Napoleon waited, Prussia might have joined Austria.", "main hypothetical alone [Prussia might have joined Austria] verb=joined subject=Prussia because might"},
      {"The Swedes were to leave Pomerania in 1650.", "main planned alone [The Swedes were to leave Pomerania in 1650] verb=leave subject=Swedes because were"},
      {"Sweden never attacked Russia again.", "main negated alone [Sweden never attacked Russia again] verb=attacked subject=Sweden because never"},
      {"Carthage is said to have fallen in 146 BC.", "main opinion alone [Carthage is said to have fallen in 146 BC] verb=said subject=Carthage because said"},
      {"Voltaire wrote that Sweden had won.", "subordinate opinion alone [that Sweden had won] verb=won subject=Sweden because wrote"},
  });
}

TEST_CASE("clauses_en: subordinators that also govern nouns open a clause only where a verb follows") {
  check({
      {"The city waited until the Turks left Vienna.", "subordinate fact alone [until the Turks left Vienna] verb=left subject=Turks"},
      {"After the war Britain kept Gibraltar.", "main fact alone [After the war Britain kept Gibraltar] verb=kept subject=Britain"},
      {"When the war ended, Britain kept Gibraltar.", "main fact alone [Britain kept Gibraltar] verb=kept subject=Britain"},
  });
}

}  // namespace letopis::language
