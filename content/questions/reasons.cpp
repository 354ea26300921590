#include "content/questions/reasons.hpp"

#include <algorithm>
#include <array>

namespace letopis::questions {
namespace {

constexpr std::array table = std::to_array<Reason>({
    {"a country", "ask", "the place is a country, and where in it the deed was done is not said"},
    {"a degree", "ask", "the figure is a degree of latitude, longitude or heat"},
    {"a measure", "ask", "the figure measures something that the question cannot name"},
    {"a measure as subject", "ask",
     "the subject is itself a measure, and the question would not say of what"},
    {"a name of several things", "ask",
     "several things bear this name, so a question by the name alone would have several answers"},
    {"a noun among numbers", "ask",
     "the number has become a noun («сотня», \"a third\"), and no number asks for it"},
    {"a number in a name", "ask", "the number is a part of a name"},
    {"a part of a range", "ask",
     "the words name only a part of a stretch of time (its beginning, its middle), and the options could not "
     "show which"},
    {"a state", "ask",
     "the verb tells a state that held before and after, so the date is not the date of anything that "
     "happened"},
    {"a sum as subject", "ask",
     "the figure is a sum that is itself the subject, and the question would not say of what"},
    {"a time behind when", "ask",
     "an hour or an anniversary would stand behind «когда», which asks for it already"},
    {"a time of day", "ask", "the figure is a time of day"},
    {"a year", "ask", "the figure is a year"},
    {"an age", "options", "the number says how old somebody was, and others would be absurd"},
    {"an estimate", "ask", "it is somebody's estimate and not a count"},
    {"another object", "ask", "the verb has its object already, and the figure may be another case"},
    {"another of this name", "ask",
     "the text has another thing of the same name, so the question would not tell them apart"},
    {"another place", "ask", "another place stands beside it, and either might be the answer"},
    {"answer left out", "ask", "the words that are left would not hold the answer"},
    {"antecedent not certain", "ask", "grammar leaves more than one noun that the phrase may belong to"},
    {"antecedent not sure", "ask", "grammar leaves more than one noun that the phrase may belong to"},
    {"asked already", "options", "the same question was made from another place of the text"},
    {"attribute of a noun", "ask", "the words belong to the noun before them and not to the verb"},
    {"attribute of no name", "ask", "the date belongs to a noun that names nothing by itself"},
    {"bare treaty", "ask",
     "the treaty is called by its kind only («договор», \"the treaty\"), and which one is meant stands "
     "elsewhere"},
    {"before the verb", "ask", "the figure stands before its verb, where it may belong to something else"},
    {"behind a comma", "ask", "the words stand behind a comma, where they may belong to something else"},
    {"behind a dash", "ask", "the words stand behind a dash, where they may belong to something else"},
    {"behind a noun", "ask", "the words follow a noun of their own and may not be the verb's"},
    {"behind a preposition", "ask", "no question is known for words behind this preposition"},
    {"behind an infinitive", "ask",
     "the words belong to an infinitive, and what is to be done is not yet done"},
    {"bound in the verb", "ask",
     "the figure belongs to the meaning of this verb and cannot be asked for alone"},
    {"bound lost", "ask",
     "the figure is a bound («более», \"up to\"), which «сколько» and \"how many\" have no place for"},
    {"brackets behind no event", "ask", "the brackets stand behind a noun that is no event"},
    {"case not certain", "ask", "the case of the name cannot be told, so no option would be sure to fit"},
    {"causative", "ask", "the verb has somebody else do it, and the question would turn that around"},
    {"coordinated antecedent", "ask", "the phrase may belong to one or to both of two coordinated nouns"},
    {"counted beside others", "ask", "the figure counts only what comes on top of others"},
    {"counted from elsewhere", "ask", "the time is counted from something that stands elsewhere"},
    {"counted in another case", "ask", "what is counted stands in a case that «сколько» does not take"},
    {"counted out", "ask", "the sentence itself lets a reader count it, so the question would answer itself"},
    {"counted with others", "ask", "the figure counts only what comes on top of others"},
    {"date inside the subject", "ask",
     "the date belongs to the subject's noun, which is no event that could be asked about"},
    {"date is no adverbial", "ask", "the date depends on a word that the gap would not show"},
    {"date needs context", "ask", "the date is complete only with what stands in another sentence"},
    {"date of a noun", "ask",
     "the date follows a noun of its own («о сражении 1709 года») and may not be the verb's"},
    {"date of an infinitive", "ask",
     "the date belongs to an infinitive, and what is to be done is not yet done"},
    {"date of another verb", "ask", "the date belongs to another verb than the one that would be asked"},
    {"figure needs context", "ask",
     "what the figure counts, or which part of it, stands in another sentence"},
    {"gerund behind its object", "ask",
     "the gerund stands behind the name, and the question would turn the phrase around"},
    {"goes on behind a dash", "ask",
     "the clause goes on behind a dash, and what is left of it may say something else"},
    {"half of what was said", "ask",
     "the clause is one half of a pair, and alone it would say something else"},
    {"head not nominative", "ask",
     "the noun of the event is not in the nominative, so the question has no subject"},
    {"host is no main clause", "ask", "the clause that the phrase belongs to is itself a dependent one"},
    {"hypothetical", "clauses",
     "the text does not say that it happened: a condition, a possibility, a question"},
    {"imperfective", "ask", "the verb tells what went on, not what was done at that time"},
    {"in a gerund phrase", "ask", "no question is made of the gerund phrase that the words stand in"},
    {"in a list", "ask", "the figure is one of several in a row, and the question would not tell which"},
    {"in a main phrase", "ask", "no question of this kind is made of a main clause"},
    {"in a participle phrase", "ask",
     "no question is made of the participial phrase that the words stand in"},
    {"in a phrase", "ask", "the words stand in a phrase that no question is made of"},
    {"in a relative clause", "ask", "no question is made of the relative clause that the words stand in"},
    {"in a relative phrase", "ask", "no question is made of the relative clause that the words stand in"},
    {"in a subordinate phrase", "ask",
     "no question is made of the subordinate clause that the words stand in"},
    {"in a verbless phrase", "ask",
     "the words stand outside any verb: in brackets, an apposition or a heading"},
    {"inside the subject", "ask", "the words are a part of the subject that cannot be taken out of it"},
    {"its clause is left out", "ask", "without the clause that it opens the sentence says nothing"},
    {"its что-clause is left out", "ask", "without the clause behind «что» the sentence says nothing"},
    {"key in the prompt", "lint", "the prompt would hold its own answer"},
    {"known by its article", "ask", "the article says that the text has told before what is counted"},
    {"lasting", "ask", "the verb wants to be told how long, and no «когда» asks that"},
    {"may be a participle", "ask", "the form may be a participle, and then the clause has another verb"},
    {"may be a year", "options", "four digits that count nothing may be a year"},
    {"name goes on", "ask", "the name goes on behind the words that were recognised"},
    {"nameless subject", "ask", "the subject of the clause names nobody and nothing"},
    {"names nothing", "ask",
     "no noun of the question tells which is meant: no attribute, no genitive, no name, no place"},
    {"negated", "clauses", "the text says that it did not happen"},
    {"negation", "ask", "the words that are left say that something did not happen"},
    {"no antecedent", "ask", "the noun that the phrase belongs to was not found"},
    {"no certain form", "ask", "the dictionaries offer no certain form of a word that the question needs"},
    {"no clause", "clauses", "the words belong to no clause"},
    {"no deed", "ask", "the verb tells no single deed that somebody did to something"},
    {"no distractors", "options", "there are not two wrong answers of the same kind and form"},
    {"no estimate", "options", "nobody can guess by closeness: a small count, or a share of nearly all"},
    {"no head noun", "ask", "the name has no noun of its kind (договор, мир, пакт)"},
    {"no host clause", "ask", "the phrase stands under no clause"},
    {"no main clause", "ask", "the sentence has no main clause of which a gap could be made"},
    {"no name", "ask", "nothing in the question would say which person, place or event it is about"},
    {"no nominative", "ask", "the name's dictionary form cannot be told"},
    {"no noun in the subject", "ask", "the subject holds no noun that a question could be about"},
    {"no object", "ask", "the verb's object would be lost, and without it nothing is asked"},
    {"no option form", "ask", "the answer cannot be said in the form that its options need"},
    {"no participle", "ask", "the verb offers no participle that the question needs"},
    {"no passive participle", "ask", "the phrase's participle is not passive"},
    {"no past participle", "ask", "the verb offers no past participle that the question needs"},
    {"no place", "ask", "the verb says a movement, and nothing in the question whither or whence"},
    {"no place of a deed", "ask", "the place is not where something was done"},
    {"no place or time", "ask", "the question would say neither where nor when"},
    {"no rule", "ask", "no rule asks about this kind of fact in this place"},
    {"no sentence for a gap", "ask", "no part of the sentence can stand alone around a gap"},
    {"no setting", "options",
     "the question names no year or war, and none that the text has told before is sure to be its own"},
    {"no subject", "ask", "the clause does not name who or what it is about"},
    {"no time or place", "ask", "the question would say neither when nor where"},
    {"no value", "facts", "the date could not be reckoned"},
    {"no verb", "ask", "the clause has no verb"},
    {"no verb for it", "ask", "no verb is known that asks for the time of such a thing"},
    {"no verb left", "ask", "without the answer no verb is left"},
    {"no word for its kind", "ask", "no wider word is known for what the name names"},
    {"not all of it is fact", "ask", "a part of what the question would say is not stated as fact"},
    {"not alone in it", "ask", "another shares the deed or the place, so the answer would be a half"},
    {"not an object", "ask", "the words are neither the subject nor the object of the verb"},
    {"not counted in the plural", "ask", "what is counted is no plural, so \"how many\" does not fit"},
    {"not known", "ask", "the knowledge base does not know the name, so it has no rivals"},
    {"not past", "ask", "the verb is not in the past"},
    {"not the subject", "ask", "the person is not the one who acts"},
    {"nothing counted", "facts", "the figure counts nothing"},
    {"nothing left", "ask", "without the answer nothing of the clause is left to ask with"},
    {"one of a kind", "ask", "a single thing is not worth counting"},
    {"one of several", "ask", "the name is a plural and stands for several things"},
    {"open aside", "ask", "an aside is opened and not closed in the words that are left"},
    {"open bracket", "lint", "the prompt would open a bracket or a quotation that it does not close"},
    {"opinion", "clauses", "it is somebody's word and not the author's"},
    {"options repeated", "lint", "two of the options would read the same"},
    {"participle in front", "ask", "the question would open with a phrase that wants commas of its own"},
    {"place left outside", "ask",
     "where it happened stands outside the clause, which takes it up with \"where\""},
    {"planned", "clauses", "it was planned, demanded or promised; the text does not say that it happened"},
    {"pronoun", "ask", "the question would hold a word that points to another sentence"},
    {"quotation", "ask", "the question would hold a quotation"},
    {"relative of another kind", "ask", "the relative clause is of a kind that no question is made of"},
    {"relative time", "ask", "a time is counted from something that stands elsewhere"},
    {"role", "ask", "no question is known for a date with this preposition"},
    {"set for a day", "ask",
     "the day is one that something was set for, and the text does not say that it was kept"},
    {"speech", "ask", "without what was said, the time of saying is not worth asking"},
    {"stray comma", "lint", "the prompt would hold a comma that separates nothing"},
    {"stray mark", "ask", "a colon or semicolon stands inside the words of the question"},
    {"subordinate", "clauses", "the clause is under a word that leaves open whether it happened"},
    {"the name may go on", "ask", "the name may go on in the words behind it"},
    {"the prompt names the answer", "ask", "the words that are left name the answer"},
    {"the prompt tells the answer's sex", "ask",
     "a pronoun of the prompt tells whether a man or a woman did it, and the options would give it away"},
    {"the time is what was spent", "ask", "the time is what the deed took, not when it was done"},
    {"a time before another", "it tells what had happened before something that the question would not say"},
    {"too few names", "ask", "little of the sentence is left, and too few names in it tell what it is about"},
    {"too little said", "ask", "what is left says too little to tell what is asked"},
    {"too long", "ask", "the question would be too long to read"},
    {"too short", "ask", "what is left is too short to tell what is asked"},
    {"too small to be about", "ask", "an approximate one or two is not worth counting"},
    {"too small to be worth it", "ask", "so small a number is not worth asking for"},
    {"torn at an abbreviation", "options", "a full stop behind an abbreviation was taken for an end"},
    {"torn in two", "ask", "half of a list or of a subject would be left out"},
    {"torn subject", "ask", "only a part of the subject is left"},
    {"two dates", "ask", "the question would name another date"},
    {"two spaces", "lint", "the prompt would have a gap between its words"},
    {"under an infinitive", "ask",
     "the words belong to an infinitive, and what is to be done is not yet done"},
    {"unfinished", "ask", "the question would stop before what its last word needs"},
    {"unsure clause", "clauses", "where the clause ends could not be told"},
    {"vague figure", "facts", "the figure says no number («сотни», \"several\")"},
    {"vague noun", "ask", "a noun of the question names nothing by itself («армия», \"the city\")"},
    {"verbs in a row", "ask", "several verbs share the words, and one alone would say something else"},
    {"words torn from a participle", "ask", "the question would part the words of a participle from it"},
    {"year from the context", "facts", "the year stands in another sentence and may be a wrong guess"},
    {"year not certain", "ask", "the year that the date belongs to is not certain"},
    {"year not sure", "ask", "the year that the date belongs to is not certain"},
});

constexpr auto by_name = [](const Reason& a, const Reason& b) { return a.name < b.name; };
static_assert(std::is_sorted(table.begin(), table.end(), by_name), "in the order of the names");

const Reason* find(std::string_view name) {
  const auto at = std::lower_bound(table.begin(), table.end(), Reason{name, {}, {}}, by_name);
  return at != table.end() && at->name == name ? &*at : nullptr;
}

// "no gap: pronoun": neither a direct question nor a gap could be made, the gap for this reason.
std::string_view without_gap(std::string_view name) {
  for (const std::string_view gap : {"no gap: ", "gap: "})
    if (name.starts_with(gap)) return name.substr(gap.size());
  return name;
}

}  // namespace

std::span<const Reason> reasons() {
  return table;
}

std::string_view sentence_about(std::string_view name) {
  if (name.starts_with("flaw "))
    return "the question would have a flaw of item writing that `letopisc check` warns of";
  const Reason* reason = find(without_gap(name));
  return reason == nullptr ? std::string_view{} : reason->sentence;
}

bool is_listed(std::string_view name) {
  return find(without_gap(name)) != nullptr;
}

}  // namespace letopis::questions
