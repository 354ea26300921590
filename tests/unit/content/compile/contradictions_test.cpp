// What an author is warned of: a year that history has otherwise. And what is no contradiction.
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "content/compile.hpp"
#include "content/language/data_folder.hpp"

namespace letopis {
namespace {

// The warnings of a text that name the knowledge base, as printed but without the file's name.
std::vector<std::string> warned(const std::string& text, const std::string& language) {
  const auto path = std::filesystem::temp_directory_path() / "letopis-contradiction.txt";
  std::ofstream(path) << text;
  Compiler compiler(language::data_folder());
  base::Diagnostics notes;
  auto narrative = compiler.open(path.string(), language, notes);
  REQUIRE(narrative.has_value());
  const auto reading = compiler.read(std::move(*narrative));
  std::filesystem::remove(path);
  REQUIRE(reading.has_value());
  std::vector<std::string> found;
  for (const auto& note : reading->notes)
    if (note.what.find("knowledge base") != std::string::npos)
      found.push_back(std::to_string(note.where.line) + ":" + std::to_string(note.where.column) + ": " +
                      note.what);
  return found;
}

}  // namespace

TEST_CASE("contradictions: a slip in a year is told with its place and both years") {
  using Lines = std::vector<std::string>;
  const Lines russian = {
      "1:34: «Русско-японская война» is dated 1903 here; the knowledge base has 1904–1905 (Русско-японская "
      "война); "
      "check the year"};
  CHECK(warned("Русско-японская война началась в 1903 году.", "ru") == russian);
  const Lines english = {
      "2:40: «Treaty of Portsmouth» is dated 1906 here; the knowledge base has 1905 (Treaty of Portsmouth); "
      "check the "
      "year"};
  CHECK(warned("They met for a month.\nThe Treaty of Portsmouth was signed in 1906.", "en") == english);
}

TEST_CASE("contradictions: no alarm where the text is right or dates something else") {
  for (const char* text : {
           "Русско-японская война началась в 1904 году.",
           "Ясский мирный договор был подписан 29 декабря 1791 года.",   // Old Style
           "Версальский мирный договор был ратифицирован в 1920 году.",  // not signed
           "После Тильзитского мира в 1810 году началась новая ссора.",  // after it
           "Крымская война, которая началась в 1853 году, длилась три года.",
           "Битва за Москву произошла не в 1939 году.",
       }) {
    CAPTURE(text);
    CHECK(warned(text, "ru").empty());
  }
  for (const char* text : {
           "The Crimean War began in 1853.",
           "The First Punic War began in 264 BC.",
           "The Treaty of Versailles was ratified in 1920.",
           "The London Conference of 1912 did not begin in 1915.",
       }) {
    CAPTURE(text);
    CHECK(warned(text, "en").empty());
  }
}

}  // namespace letopis
