#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "content/language/data_folder.hpp"
#include "content/language/document.hpp"
#include "content/language/tokenizer.hpp"

namespace {

using namespace letopis;
using namespace letopis::language;

Reader& reader(const std::string& language) {
  static Reader russian = std::move(Reader::open(data_folder(), "ru").value());
  static Reader english = std::move(Reader::open(data_folder(), "en").value());
  return language == "ru" ? russian : english;
}

Sentence tokenize(const std::string& text, const std::string& language, bool markdown = false) {
  const auto n = narrative::read({.text = text, .encoding = "UTF-8", .notes = {}}, "t.md", markdown, language);
  REQUIRE(n.paragraphs.size() == 1);
  return reader(language).tokenize(n, n.paragraphs[0].begin, n.paragraphs[0].end);
}

std::string forms(const std::string& text, const std::string& language, bool markdown = false) {
  std::string out;
  for (const auto& token : tokenize(text, language, markdown).tokens) out += (out.empty() ? "" : "|") + token.form;
  return out;
}

const Token& token(const Sentence& sentence, const std::string& form) {
  const auto found = std::find_if(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& t) { return t.form == form; });
  REQUIRE(found != sentence.tokens.end());
  return *found;
}

}  // namespace

TEST_CASE("tokenizer: where Russian tokens begin and end") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Потери составили 700 000 солдат.", "Потери|составили|700 000|солдат|."},
      {"Потери составили 1 250 000 и 75 человек.", "Потери|составили|1 250 000|и|75|человек|."},
      {"Потери\u00A0— 12\u00A0500 и 3\u202F400 человек.", "Потери|—|12 500|и|3 400|человек|."},
      {"В июне 1941 700 танков.", "В|июне|1941|700|танков|."},
      {"Около 1,5 млн человек.", "Около|1,5|млн|человек|."},
      {"В 1939, 1940 и 1941 годах.", "В|1939|,|1940|и|1941|годах|."},
      {"В 1904–1905 годах.", "В|1904–1905|годах|."},
      {"В 1904-05 гг. шла война.", "В|1904-05|гг.|шла|война|."},
      {"Зимой 1939/40 года.", "Зимой|1939/40|года|."},
      {"К 1930-м годам 39-я армия.", "К|1930-м|годам|39-я|армия|."},
      {"Дата: 08.08.1945.", "Дата|:|08.08.1945|."},
      {"С. Ю. Витте и И. В. Сталин.", "С.|Ю.|Витте|и|И.|В.|Сталин|."},
      {"Гос. секретарь, т. е. министр.", "Гос.|секретарь|,|т. е.|министр|."},
      {"Советско-монгольская граница.", "Советско-монгольская|граница|."},
      {"«Варяг» (крейсер) затонул…", "«|Варяг|»|(|крейсер|)|затонул|…"},
      {"В XIX веке и при Петре I.", "В|XIX|веке|и|при|Петре|I|."},
      {"Рост на 15 % и 20%.", "Рост|на|15|%|и|20|%|."},
      {"Он помог им.", "Он|помог|им|."},
      {"Завод им. Кирова.", "Завод|им.|Кирова|."},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(forms(text, "ru") == expected);
  }
}

TEST_CASE("tokenizer: where English tokens begin and end") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Some 700,000 men, 1.5 million shells.", "Some|700,000|men|,|1.5|million|shells|."},
      {"Japan's fleet didn't sail.", "Japan|'s|fleet|did|n't|sail|."},
      {"In the 1930s the 8th Army.", "In|the|1930s|the|8th|Army|."},
      {"Gen. Grant and J. F. Kennedy.", "Gen.|Grant|and|J.|F.|Kennedy|."},
      {"The U.S. fleet.", "The|U.S.|fleet|."},
      {"The Anglo-Japanese alliance, 1902–1923.", "The|Anglo-Japanese|alliance|,|1902–1923|."},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(forms(text, "en") == expected);
  }
}

TEST_CASE("tokenizer: offsets are bytes of the text, marks and stresses are passed over") {
  const std::string text = "В **1904** году порт-арту́рский флот\nвышел.";
  const auto sentence = tokenize(text, "ru", true);
  CHECK(forms(text, "ru", true) == "В|1904|году|порт-артурский|флот|вышел|.");
  const Token& year = token(sentence, "1904");
  CHECK(text.substr(year.begin, year.end - year.begin) == "1904");
  const Token& stressed = token(sentence, "порт-артурский");
  CHECK(text.substr(stressed.begin, stressed.end - stressed.begin) == "порт-арту́рский");
  CHECK(token(sentence, "вышел").space_before);
  CHECK_FALSE(token(sentence, ".").space_before);
  for (std::size_t i = 1; i < sentence.tokens.size(); ++i) CHECK(sentence.tokens[i - 1].end <= sentence.tokens[i].begin);
}

TEST_CASE("tokenizer: readings that follow from the shape") {
  using enum Tag;
  struct Case {
    std::string text;
    std::string form;
    std::string lemma;
    Tags tags;
  };
  const std::vector<Case> cases = {
      {"В 1904 г. началась война.", "г.", "год", {n, m, sg, prp}},
      {"В 1904–1905 гг. шла война.", "гг.", "год", {n, m, pl, prp}},
      {"Около 8 тыс. солдат.", "тыс.", "тысяча", {n, f, pl, gen}},
      {"Около 27 млн человек.", "млн", "миллион", {n, m, pl, gen}},
      {"Гос. секретарь прибыл.", "Гос.", "государственный", {adj, abbr, cap}},
      {"В конце 1930-х годов.", "1930-х", "1930-й", {adj, ord, pl, gen, digits}},
      {"Сражалась 39-я армия.", "39-я", "39-й", {adj, ord, f, sg, nom}},
      {"В XIX веке.", "XIX", "XIX", {num, roman}},
      {"В ХІХ веке.", "ХІХ", "ХІХ", {num, roman}},
      {"Правил 700 лет.", "700", "700", {num, digits}},
      {"И. Сталин прибыл.", "И.", "И.", {np, abbr}},
      {"Советско-монгольской границы не было.", "Советско-монгольской", "советско-монгольский", {adj, f, sg, gen}},
      {"Прибыл Корделл Дробышин.", "Дробышин", "Дробышин", {np, cog, m, sg, nom, guess}},
      {"Письмо Эйдельману.", "Эйдельману", "Эйдельман", {np, m, sg, dat, guess}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const auto sentence = tokenize(c.text, "ru");
    const Token& found = token(sentence, c.form);
    CHECK(std::any_of(found.readings.begin(), found.readings.end(),
                      [&](const Reading& r) { return r.lemma == c.lemma && r.tags.has_all(c.tags); }));
  }
}

TEST_CASE("tokenizer: unknown words stay unknown, every token has a reading") {
  CHECK(token(tokenize("Это ыщъку.", "ru"), "ыщъку").any(Tag::unk));
  for (const auto* text : {"@#$ % ^", "…", "—", "a1b2", "1,", "№ 5", "С."}) {
    CAPTURE(text);
    for (const auto& t : tokenize(text, "ru").tokens) CHECK_FALSE(t.readings.empty());
  }
}

TEST_CASE("tokenizer: Roman numerals") {
  for (const auto* form : {"I", "IV", "XIX", "XX", "MCMXLV", "ХХ"}) {
    CAPTURE(form);
    CHECK(is_roman_numeral(form));
  }
  for (const auto* form : {"", "IIII", "VX", "СССР", "MIX1", "IC", "ХО"}) {
    CAPTURE(form);
    CHECK_FALSE(is_roman_numeral(form));
  }
}
