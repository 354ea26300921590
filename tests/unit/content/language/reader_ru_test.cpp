#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "content/language/data_folder.hpp"
#include "content/language/document.hpp"

namespace {

using namespace letopis;
using namespace letopis::language;

Document read(const std::string& text) {
  static Reader reader = std::move(Reader::open(data_folder(), "ru").value());
  return read_document(reader, narrative::read({.text = text, .encoding = "UTF-8", .notes = {}}, "t.txt", false, "ru"));
}

// "lemma tags" of the only reading, "2 readings" where there are more, then role and head's form.
std::string describe(const Sentence& sentence, const std::string& form) {
  for (const auto& token : sentence.tokens) {
    if (token.form != form) continue;
    if (token.readings.size() != 1) return std::to_string(token.readings.size()) + " readings";
    std::string out = token.readings[0].lemma;
    for (const Tag tag : {Tag::nom, Tag::gen, Tag::dat, Tag::acc, Tag::ins, Tag::prp}) {
      if (token.readings[0].has(tag)) out += " " + std::string(name_of(tag));
    }
    if (token.role != Role::none) out += std::string(" ") + name_of(token.role);
    if (token.head >= 0) out += " < " + sentence.tokens[static_cast<std::size_t>(token.head)].form;
    return out;
  }
  return "no such token";
}

struct Case {
  std::string text;
  std::string form;
  std::string expected;
};

void check(const std::vector<Case>& cases) {
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CAPTURE(c.form);
    const auto document = read(c.text);
    REQUIRE(document.sentences.size() == 1);
    CHECK(describe(document.sentences[0], c.form) == c.expected);
  }
}

}  // namespace

TEST_CASE("reader ru: prepositions govern") {
  check({
      {"Войска отошли к Мукдену.", "Мукдену", "Мукден dat complement < к"},
      {"Он родился в небольшой деревне.", "деревне", "деревня prp complement < в"},
      {"Флот вышел в Балтийское море.", "море", "море acc complement < в"},
      {"Спор с Японией тянулся годы.", "Японией", "Япония ins complement < с"},
      {"Договор о границе подписали.", "границе", "граница prp complement < о"},
      {"После долгих переговоров наступил мир.", "переговоров", "переговоры gen complement < После"},
      {"Армия стояла под Смоленском.", "Смоленском", "Смоленск ins complement < под"},
      {"В Средние века города воевали.", "века", "век acc complement < В"},
  });
}

TEST_CASE("reader ru: dates") {
  check({
      {"Это случилось в октябре 1943 года.", "октябре", "октябрь prp complement < в"},
      {"Это случилось в октябре 1943 года.", "года", "год gen genitive < октябре"},
      {"Это случилось в 1936 году.", "году", "год prp complement < в"},
      {"К 1936 году армия выросла.", "году", "год dat complement < К"},
      {"В 1904–1905 годах шла война.", "годах", "год prp complement < В"},
      {"8 августа 1945 года СССР объявил войну.", "августа", "август gen"},
      {"8 августа 1945 года СССР объявил войну.", "8", "8 attribute < августа"},
      {"С конца 1930-х годов росла тревога.", "годов", "год gen genitive < конца"},
      {"В XIX в. страна изменилась.", "в.", "век prp complement < В"},
  });
}

TEST_CASE("reader ru: a particle behind a pronoun changes nothing") {
  check({
      {"С этой-то эскадрой он победил.", "этой-то", "этот ins attribute < эскадрой"},
  });
}

TEST_CASE("reader ru: genitive after figures") {
  check({
      {"Армия потеряла 700 000 солдат.", "солдат", "солдат gen object < потеряла"},
      {"Погибло более миллиона солдат.", "солдат", "солдат gen genitive < миллиона"},
      {"Погибло около 30 тысяч человек.", "человек", "человек gen genitive < тысяч"},
      {"Погибло 5 тыс. человек.", "тыс.", "тысяча gen subject < Погибло"},
  });
}

TEST_CASE("reader ru: subject and object") {
  check({
      {"Япония подписала пакт.", "Япония", "Япония nom subject < подписала"},
      {"Япония подписала пакт.", "пакт", "пакт acc object < подписала"},
      {"Пакт подписала Япония.", "Пакт", "пакт acc object < подписала"},
      {"Пакт подписала Япония.", "Япония", "Япония nom subject < подписала"},
      {"Вторжение вызвало беспокойство.", "Вторжение", "вторжение nom subject < вызвало"},
      {"Вторжение вызвало беспокойство.", "беспокойство", "беспокойство acc object < вызвало"},
      {"Молотов и Риббентроп подписали договор.", "Риббентроп", "Риббентроп nom subject < подписали"},
      {"Генерал Стессель сдал крепость.", "Генерал", "генерал nom subject < сдал"},
      {"Генерал Стессель сдал крепость.", "крепость", "крепость acc object < сдал"},
      {"Адмирал С. О. Макаров погиб.", "Макаров", "Макаров nom apposition < Адмирал"},
      {"Адмирал С. О. Макаров погиб.", "Адмирал", "адмирал nom subject < погиб"},
      {"Н. Н. Юденич взял крепость.", "Юденич", "Юденич nom subject < взял"},
      {"После побед М. И. Кутузова враг ушёл.", "Кутузова", "Кутузов gen genitive < побед"},
      {"Затонул крейсер «Варяг».", "крейсер", "крейсер nom subject < Затонул"},
      {"Договор, заключённый весной, признал независимость.", "Договор", "договор nom subject < признал"},
      {"Началась война.", "война", "война nom subject < Началась"},
      {"Договор был подписан в Париже.", "Договор", "договор nom subject < был"},
      {"Заключив договор, министр уехал.", "договор", "договор acc object < Заключив"},
  });
}

TEST_CASE("reader ru: datives of giving, genitives of belonging") {
  check({
      {"Россия уступила Японии остров.", "Японии", "Япония dat"},
      {"Россия объявила войну Японии.", "Японии", "Япония dat"},
      {"Армия Японии отступила.", "Японии", "Япония gen genitive < Армия"},
      {"Началось наступление войск Германии.", "Германии", "Германия gen genitive < войск"},
  });
}

TEST_CASE("reader ru: attributes agree") {
  check({
      {"Портсмутский мирный договор подписан.", "мирный", "мирный nom attribute < договор"},
      {"Портсмутский мирный договор подписан.", "договор", "договор nom subject < подписан"},
      {"Он говорил о дальневосточном мирном соглашении.", "мирном", "мирный prp attribute < соглашении"},
      {"Он вернулся с Чёрного моря.", "Чёрного", "чёрный gen attribute < моря"},
  });
}

TEST_CASE("reader ru: what is not sure stays open") {
  // Nothing tells whether the ship or the battery sank the other.
  const auto document = read("Матери любят дочери.");
  CHECK(describe(document.sentences[0], "Матери").find("subject") == std::string::npos);
}

TEST_CASE("reader ru: unknown names are settled by the whole document") {
  const auto document = read("Письмо получил Эйдельман. Потом Эйдельману ответили. Эйдельманом гордились.");
  REQUIRE(document.sentences.size() == 3);
  CHECK(describe(document.sentences[1], "Эйдельману") == "Эйдельман dat");
}

TEST_CASE("reader ru: a thousand sentences and more, the grammar reloads and says the same") {
  std::string text;
  for (int i = 0; i < 1100; ++i) text += "Япония подписала пакт.\n";
  const auto document = read(text);
  REQUIRE(document.sentences.size() == 1100);
  for (const auto& sentence : document.sentences) CHECK(describe(sentence, "пакт") == "пакт acc object < подписала");
}

TEST_CASE("reader: a missing grammar or dictionary is an error, not a crash") {
  const auto missing = Reader::open("/nonexistent", "ru");
  REQUIRE_FALSE(missing.has_value());
  CHECK_FALSE(missing.error().what.empty());
}

TEST_CASE("reader ru: a verb or a short adjective that only looks like the noun or the adverb that stands there") {
  check({
      {"Старое село сгорело за ночь.", "село", "село nom subject < сгорело"},
      {"Город быстро рос.", "быстро", "быстро"},
      {"Армия окончательно утвердилась на берегу.", "окончательно", "окончательно"},
      {"Войска отступили к реке.", "Войска", "войско nom subject < отступили"},
      {"К выборам готовились долго.", "выборам", "выборы dat complement < К"},
      {"Здание было расположено у реки.", "расположено", "расположить verb"},
      {"В XIX веке здесь жили казаки.", "веке", "век prp complement < В"},
  });
}

TEST_CASE("reader ru: towns and persons are names, however a dictionary writes them") {
  check({
      {"Совещание прошло в Дрездене.", "Дрездене", "Дрезден prp complement < в"},
      {"Письмо послали Терешковой.", "Терешковой", "Терешкова dat"},
      {"Поход начал Достоевский.", "Достоевский", "Достоевский nom subject < начал"},
  });
}
