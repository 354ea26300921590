// The pack that "Save an example" writes: one question of each kind, with the fewest fields that make a good
// one.
#include "content/formats/open.hpp"

namespace letopis::formats {
namespace {

constexpr const char* russian =
    R"(# Набор вопросов для «Летописи». Измените его и откройте: letopis --pack ФАЙЛ
# Проверить, всё ли в порядке: letopisc check ФАЙЛ
# Строки, которые начинаются с #, — пояснения; программа их не читает.
format = "letopis-pack/1"
title = "Пример"
language = "ru"

# Один верный ответ. В answer повторите его слово в слово.
[[questions]]
kind = "choice"
prompt = "Какой город был столицей России при Екатерине II?"
choices = ["Санкт-Петербург", "Москва", "Великий Новгород", "Киев"]
answer = "Санкт-Петербург"
explanation = "Двор переехал на берега Невы в 1712 году, и столица оставалась там до 1918-го."

# Даты и числа стоят по порядку: shuffle = false запрещает их перемешивать.
[[questions]]
kind = "choice"
prompt = "В каком году в России отменили крепостное право?"
choices = [1825, 1853, 1861, 1881]
shuffle = false
answer = "1861"
explanation = "Манифест Александра II подписан 19 февраля 1861 года."

# Несколько верных ответов — в квадратных скобках.
[[questions]]
kind = "multi"
prompt = "Какие страны входили в Антанту в 1914 году?"
choices = ["Россия", "Франция", "Германия", "Великобритания", "Османская империя"]
answer = ["Россия", "Франция", "Великобритания"]
explanation = "Германия и Османская империя воевали на другой стороне."

# Пропуск в предложении — четыре подчёркивания.
[[questions]]
kind = "cloze"
prompt = "Под Полтавой в 1709 году Пётр I разбил войска ____ короля."
choices = ["шведского", "польского", "прусского", "датского"]
answer = "шведского"
explanation = "Войсками командовал Карл XII."

# Верно или неверно.
[[questions]]
kind = "truefalse"
prompt = "Наполеон вошёл в Москву в 1812 году."
answer = true
explanation = "Французская армия заняла город в сентябре и ушла в октябре."

# Число. Всё, что между low и high, считается точным ответом.
[[questions]]
kind = "number"
prompt = "Сколько дней продолжалась блокада Ленинграда?"
answer = { value = 872, low = 862, high = 882, unit = "дня" }
explanation = "С 8 сентября 1941 года по 27 января 1944 года."

# Ответ пишут с клавиатуры; годится любой из перечисленных.
[[questions]]
kind = "text"
prompt = "Кто первым полетел в космос?"
answer = ["Юрий Гагарин", "Гагарин", "Юрий Алексеевич Гагарин"]
explanation = "«Восток» стартовал 12 апреля 1961 года."

# Расставить по порядку: здесь порядок верный, игра его перемешает.
[[questions]]
kind = "order"
prompt = "Расставьте сражения от раннего к позднему."
answer = ["Ледовое побоище", "Куликовская битва", "Полтавская битва", "Бородинское сражение"]
explanation = "1242, 1380, 1709 и 1812 годы."

# Соединить пары.
[[questions]]
kind = "match"
prompt = "Соедините правителя с его делом."
answer = [
  ["Ярослав Мудрый", "«Русская правда»"],
  ["Иван III", "конец ордынского ига"],
  ["Екатерина II", "присоединение Крыма"],
]
explanation = "XI, XV и XVIII век."
)";

constexpr const char* english =
    R"(# A pack of questions for Letopis. Change it and open it with: letopis --pack FILE
# See whether all is well: letopisc check FILE
# Lines that begin with # are remarks; the program does not read them.
format = "letopis-pack/1"
title = "Example"
language = "en"

# One right answer. Repeat it in answer, word for word.
[[questions]]
kind = "choice"
prompt = "Which city was the capital of Russia under Catherine the Great?"
choices = ["Saint Petersburg", "Moscow", "Novgorod", "Kiev"]
answer = "Saint Petersburg"
explanation = "The court moved to the Neva in 1712, and the capital stayed there until 1918."

# Dates and numbers stand in order: shuffle = false keeps them there.
[[questions]]
kind = "choice"
prompt = "In which year was serfdom abolished in Russia?"
choices = [1825, 1853, 1861, 1881]
shuffle = false
answer = "1861"
explanation = "Alexander II signed the manifesto on 3 March 1861 (19 February, old style)."

# Several right answers stand in square brackets.
[[questions]]
kind = "multi"
prompt = "Which countries belonged to the Triple Entente in 1914?"
choices = ["Russia", "France", "Germany", "Great Britain", "the Ottoman Empire"]
answer = ["Russia", "France", "Great Britain"]
explanation = "Germany and the Ottoman Empire fought on the other side."

# A gap in a sentence is four underscores.
[[questions]]
kind = "cloze"
prompt = "At Poltava, Peter the Great defeated the army of ____."
choices = ["Sweden", "Poland", "Prussia", "Denmark"]
answer = "Sweden"
explanation = "Charles XII commanded it."

# True or false.
[[questions]]
kind = "truefalse"
prompt = "Napoleon entered Moscow in 1812."
answer = true
explanation = "The French army took the city in September and left in October."

# A number. Whatever lies between low and high counts as exact.
[[questions]]
kind = "number"
prompt = "How many days did the siege of Leningrad last?"
answer = { value = 872, low = 862, high = 882, unit = "days" }
explanation = "From 8 September 1941 to 27 January 1944."

# The answer is typed; any of those listed will do.
[[questions]]
kind = "text"
prompt = "Who was the first human in space?"
answer = ["Yuri Gagarin", "Gagarin"]
explanation = "Vostok 1 was launched on 12 April 1961."

# To be put in order: here they stand in the right order, and the game mixes them.
[[questions]]
kind = "order"
prompt = "Put these battles in order, the earliest first."
answer = ["Hastings", "Agincourt", "Blenheim", "Waterloo"]
explanation = "1066, 1415, 1704 and 1815."

# To be matched in pairs.
[[questions]]
kind = "match"
prompt = "Match each ruler with a deed."
answer = [
  ["Yaroslav the Wise", "the first written law of Rus"],
  ["Ivan III", "the end of the Horde's rule"],
  ["Catherine II", "the annexation of Crimea"],
]
explanation = "The 11th, the 15th and the 18th century."
)";

}  // namespace

std::string example(const std::string& language) {
  return language == "ru" ? russian : english;
}

}  // namespace letopis::formats
