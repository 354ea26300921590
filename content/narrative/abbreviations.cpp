#include "content/narrative/abbreviations.hpp"

#include <algorithm>
#include <array>

namespace letopis::narrative {
namespace {

using enum Stop;

constexpr std::array russian = std::to_array<Abbreviation>({
    {"г.", either, "год", "n.m.nn"},
    {"гг.", either, "год", "n.m.nn"},
    {"в.", either, "век", "n.m.nn"},
    {"вв.", either, "век", "n.m.nn"},
    {"н.э.", either, "эра", "n.f.nn"},
    {"ст.ст.", either, "стиль", "n.m.nn"},
    {"н.ст.", either, "стиль", "n.m.nn"},
    {"тыс.", ends, "тысяча", "n.f.nn"},
    {"млн.", ends, "миллион", "n.m.nn"},
    {"млрд.", ends, "миллиард", "n.m.nn"},
    {"трлн.", ends, "триллион", "n.m.nn"},
    {"руб.", ends, "рубль", "n.m.nn"},
    {"коп.", ends, "копейка", "n.f.nn"},
    {"долл.", ends, "доллар", "n.m.nn"},
    {"чел.", ends, "человек", "n.m.aa"},
    {"экз.", ends, "экземпляр", "n.m.nn"},
    {"кв.", goes_on, "квадратный", "adj"},
    {"км.", ends, "километр", "n.m.nn"},
    {"т.д.", ends, "", "abbr"},
    {"т.п.", ends, "", "abbr"},
    {"др.", ends, "другой", "adj"},
    {"пр.", ends, "прочий", "adj"},
    {"проч.", ends, "прочий", "adj"},
    {"т.е.", goes_on, "то есть", "cnjcoo"},
    {"т.н.", goes_on, "так называемый", "adj"},
    {"т.к.", goes_on, "так как", "cnjsub"},
    {"т.о.", goes_on, "таким образом", "adv"},
    {"т.г.", goes_on, "", "abbr"},
    {"с.г.", goes_on, "", "abbr"},
    {"и.о.", goes_on, "", "abbr"},
    {"в.и.", goes_on, "", "abbr"},
    {"им.", goes_on, "имя", "n.nt.nn"},
    {"гос.", goes_on, "государственный", "adj"},
    {"гг.-", goes_on, "", "abbr"},
    {"тов.", goes_on, "товарищ", "n.m.aa"},
    {"т.", goes_on, "том", "n.m.nn"},
    {"тт.", goes_on, "товарищ", "n.m.aa"},
    {"ген.", goes_on, "генерал", "n.m.aa"},
    {"адм.", goes_on, "адмирал", "n.m.aa"},
    {"полк.", goes_on, "полковник", "n.m.aa"},
    {"проф.", goes_on, "профессор", "n.m.aa"},
    {"акад.", goes_on, "академик", "n.m.aa"},
    {"имп.", goes_on, "император", "n.m.aa"},
    {"кн.", goes_on, "князь", "n.m.aa"},
    {"гр.", goes_on, "граф", "n.m.aa"},
    {"св.", goes_on, "святой", "adj"},
    {"о.", goes_on, "остров", "n.m.nn"},
    {"м.", goes_on, "мыс", "n.m.nn"},
    {"исп.", goes_on, "испанский", "adj"},
    {"франц.", goes_on, "французский", "adj"},
    {"англ.", goes_on, "английский", "adj"},
    {"нем.", goes_on, "немецкий", "adj"},
    {"прус.", goes_on, "прусский", "adj"},
    {"австр.", goes_on, "австрийский", "adj"},
    {"тур.", goes_on, "турецкий", "adj"},
    {"швед.", goes_on, "шведский", "adj"},
    {"рус.", goes_on, "русский", "adj"},
    {"команд.", goes_on, "командование", "n.nt.nn"},
    {"вице-адм.", goes_on, "вице-адмирал", "n.m.aa"},
    {"контр-адм.", goes_on, "контр-адмирал", "n.m.aa"},
    {"св.0", goes_on, "свыше", "pr"},
    {"мин.", ends, "минута", "n.f.nn"},
    {"мес.", ends, "месяц", "n.m.nn"},
    {"о-в.", goes_on, "остров", "n.m.nn"},
    {"оз.", goes_on, "озеро", "n.nt.nn"},
    {"р.", goes_on, "река", "n.f.nn"},
    {"с.", goes_on, "село", "n.nt.nn"},
    {"герц.", goes_on, "герцогство", "n.nt.nn"},
    {"кор.", goes_on, "король", "n.m.aa"},
    {"пос.", goes_on, "посёлок", "n.m.nn"},
    {"дер.", goes_on, "деревня", "n.f.nn"},
    {"губ.", goes_on, "губерния", "n.f.nn"},
    {"обл.", ends, "область", "n.f.nn"},
    {"ул.", goes_on, "улица", "n.f.nn"},
    {"см.", goes_on, "смотреть", "abbr"},
    {"ср.", goes_on, "сравнить", "abbr"},
    {"стр.", goes_on, "страница", "n.f.nn"},
    {"ст.", goes_on, "статья", "n.f.nn"},
    {"гл.", goes_on, "глава", "n.f.nn"},
    {"рис.", goes_on, "рисунок", "n.m.nn"},
    {"табл.", goes_on, "таблица", "n.f.nn"},
    {"напр.", goes_on, "например", "adv"},
    {"ок.", goes_on, "около", "pr"},
    {"прибл.", goes_on, "приблизительно", "adv"},
    {"англ.", goes_on, "английский", "adj"},
    {"нем.", goes_on, "немецкий", "adj"},
    {"фр.", goes_on, "французский", "adj"},
    {"яп.", goes_on, "японский", "adj"},
    {"кит.", goes_on, "китайский", "adj"},
    {"рус.", goes_on, "русский", "adj"},
    {"лат.", goes_on, "латинский", "adj"},
    {"род.", goes_on, "родиться", "abbr"},
    {"ум.", goes_on, "умереть", "abbr"},
    {"янв.", goes_on, "январь", "n.m.nn"},
    {"февр.", goes_on, "февраль", "n.m.nn"},
    {"апр.", goes_on, "апрель", "n.m.nn"},
    {"фев.", goes_on, "февраль", "n.m.nn"},
    {"мар.", goes_on, "март", "n.m.nn"},
    {"сен.", goes_on, "сентябрь", "n.m.nn"},
    {"ноя.", goes_on, "ноябрь", "n.m.nn"},
    {"авг.", goes_on, "август", "n.m.nn"},
    {"сент.", goes_on, "сентябрь", "n.m.nn"},
    {"окт.", goes_on, "октябрь", "n.m.nn"},
    {"нояб.", goes_on, "ноябрь", "n.m.nn"},
    {"дек.", goes_on, "декабрь", "n.m.nn"},
});

constexpr std::array english = std::to_array<Abbreviation>({
    {"mr.", goes_on, "Mr", "n.m.sg"},
    {"mrs.", goes_on, "Mrs", "n.f.sg"},
    {"ms.", goes_on, "Ms", "n.f.sg"},
    {"messrs.", goes_on, "Messrs", "n.m.pl"},
    {"dr.", goes_on, "Dr", "n.mf.sg"},
    {"prof.", goes_on, "Prof", "n.mf.sg"},
    {"rev.", goes_on, "Rev", "n.mf.sg"},
    {"st.", goes_on, "St", "n.mf.sg"},
    {"mt.", goes_on, "Mount", "n.nt.sg"},
    {"ft.", goes_on, "Fort", "n.nt.sg"},
    {"gen.", goes_on, "general", "n.sg"},
    {"lt.", goes_on, "lieutenant", "n.sg"},
    {"col.", goes_on, "colonel", "n.sg"},
    {"maj.", goes_on, "major", "n.sg"},
    {"capt.", goes_on, "captain", "n.sg"},
    {"sgt.", goes_on, "sergeant", "n.sg"},
    {"cmdr.", goes_on, "commander", "n.sg"},
    {"adm.", goes_on, "admiral", "n.sg"},
    {"sen.", goes_on, "senator", "n.sg"},
    {"rep.", goes_on, "representative", "n.sg"},
    {"gov.", goes_on, "governor", "n.sg"},
    {"pres.", goes_on, "president", "n.sg"},
    {"hon.", goes_on, "", "abbr"},
    {"no.", goes_on, "number", "n.sg"},
    {"nos.", goes_on, "number", "n.pl"},
    {"vol.", goes_on, "volume", "n.sg"},
    {"vols.", goes_on, "volume", "n.pl"},
    {"p.", goes_on, "page", "n.sg"},
    {"pp.", goes_on, "page", "n.pl"},
    {"ch.", goes_on, "chapter", "n.sg"},
    {"fig.", goes_on, "figure", "n.sg"},
    {"art.", goes_on, "article", "n.sg"},
    {"e.g.", goes_on, "", "abbr"},
    {"i.e.", goes_on, "", "abbr"},
    {"cf.", goes_on, "", "abbr"},
    {"vs.", goes_on, "", "abbr"},
    {"viz.", goes_on, "", "abbr"},
    {"c.", goes_on, "circa", "pr"},
    {"ca.", goes_on, "circa", "pr"},
    {"approx.", goes_on, "approximately", "adv"},
    {"b.", goes_on, "", "abbr"},
    {"d.", goes_on, "", "abbr"},
    {"jan.", goes_on, "January", "n.sg"},
    {"feb.", goes_on, "February", "n.sg"},
    {"aug.", goes_on, "August", "n.sg"},
    {"sept.", goes_on, "September", "n.sg"},
    {"sep.", goes_on, "September", "n.sg"},
    {"oct.", goes_on, "October", "n.sg"},
    {"nov.", goes_on, "November", "n.sg"},
    {"dec.", goes_on, "December", "n.sg"},
    {"jr.", either, "", "abbr"},
    {"sr.", either, "", "abbr"},
    {"b.c.", either, "", "abbr"},
    {"a.d.", either, "", "abbr"},
    {"b.c.e.", either, "", "abbr"},
    {"c.e.", either, "", "abbr"},
    {"a.m.", either, "", "abbr"},
    {"p.m.", either, "", "abbr"},
    {"u.s.", either, "U.S.", "np.top.sg"},
    {"u.s.a.", either, "U.S.A.", "np.top.sg"},
    {"u.k.", either, "U.K.", "np.top.sg"},
    {"u.n.", either, "U.N.", "np.al.sg"},
    {"u.s.s.r.", either, "U.S.S.R.", "np.top.sg"},
    {"d.c.", either, "", "abbr"},
    {"etc.", ends, "", "abbr"},
    {"al.", ends, "", "abbr"},
    {"inc.", either, "", "abbr"},
    {"ltd.", either, "", "abbr"},
    {"co.", either, "", "abbr"},
});

constexpr std::array russian_function_words = std::to_array<std::string_view>({
    "а", "без", "был", "была", "были", "было", "в", "во", "все", "весь", "вскоре", "где", "да", "для", "до", "его",
    "ее", "если", "еще", "же", "за", "зато", "затем", "здесь", "и", "из", "изза", "или", "их", "к", "как", "когда",
    "кто", "ли", "лишь", "между", "мы", "на", "над", "не", "несмотря", "ни", "но", "о", "об", "однако", "он", "она",
    "они", "оно", "от", "перед", "по", "под", "позже", "пока", "после", "потом", "поэтому", "при", "с", "сам", "свои",
    "сам", "сначала", "со", "так", "также", "там", "тем", "теперь", "то", "тогда", "только", "тут", "у", "уже", "хотя",
    "что", "чтобы", "эта", "эти", "это", "этого", "этой", "этому", "этот", "я", "ты", "вы"});

constexpr std::array english_function_words = std::to_array<std::string_view>({
    "a", "after", "all", "although", "an", "and", "as", "at", "because", "before", "both", "but", "by", "during",
    "each", "for", "from", "he", "her", "here", "his", "how", "however", "if", "in", "instead", "it", "its", "later",
    "many", "meanwhile", "most", "nevertheless", "no", "not", "of", "on", "once", "one", "only", "or", "our", "she",
    "since", "so", "some", "still", "such", "that", "the", "their", "then", "there", "these", "they", "this", "those",
    "though", "thus", "to", "under", "until", "upon", "we", "what", "when", "where", "while", "who", "with", "within",
    "without", "you"});

template <class Words>
bool contains(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::span<const Abbreviation> abbreviations(std::string_view language) {
  if (language == "ru") return russian;
  if (language == "en") return english;
  return {};
}

const Abbreviation* find_abbreviation(std::string_view language, std::string_view form) {
  const auto list = abbreviations(language);
  const auto found = std::find_if(list.begin(), list.end(), [&](const Abbreviation& a) { return a.form == form; });
  return found == list.end() ? nullptr : &*found;
}

bool is_function_word(std::string_view language, std::string_view folded) {
  return language == "ru" ? contains(russian_function_words, folded) : contains(english_function_words, folded);
}

}  // namespace letopis::narrative
