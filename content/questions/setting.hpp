#pragma once
// Where a question plays: the war or event and the year that the text has said long before the sentence asked
// about. «Сколько человек потеряла русская армия?» asks nothing by itself; «Крымская война, 1854 год. Сколько
// …?» does. The rules say what a prompt leaves out (Candidate::setting); this says it, or says that nobody
// can.
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/questions/antecedents.hpp"
#include "content/questions/candidate.hpp"
#include "content/questions/passage.hpp"
#include "content/questions/phrase.hpp"
#include "content/questions/subject.hpp"

namespace letopis::questions {

class Settings {
 public:
  // Borrows both for its life.
  Settings(const Ground& ground, const StandIns& stand_ins);

  // The narrative's own title; else «Крымская война», the war of the knowledge base that the text is about in
  // this sentence's year; "" where neither is known.
  std::string label(std::size_t sentence) const;
  // Offers the candidate's prompt with what it leaves out in front; a passage behind each beginning that it
  // may have, the best first, until one is taken. False where none was, as where it needs a setting that is
  // not known. A date asked for is never said. `why`: the word that decided where none is offered.
  using Take = std::function<bool(const std::string& prompt)>;
  bool complete(const Candidate& candidate, std::string& why, const Take& take) const;
  bool stands(const Candidate& candidate) const;  // it has such a prompt
  // Of a prompt that is put together out of the sentence: so many of its words tell of whom or what they
  // speak (footing.hpp), or it names what the world knows. What does not is asked after the passages.
  bool stands_firm(const Candidate& candidate, int names = 2) const;

 private:
  // The year that the story has come to, where it is sure enough to be said in front.
  std::optional<int> story_year(std::size_t sentence) const;
  // «Цусимское сражение»: the event that the words before the fact play in; "" where none is sure.
  std::string scene(const facts::Fact& fact) const;
  std::string scene_before(const facts::Fact& fact) const;
  // The one year of the dates in the fact's clause and those around it, said or inferred; nothing where they
  // have none or several.
  std::optional<int> year(const facts::Fact& fact) const;
  int names_in(const Candidate& candidate) const;
  // Empty where the prompt's own words tell what it is about: two names, a name and a noun told from others
  // of its kind, or a treaty or battle that the world knows; one name alone does only where the rule found
  // nothing left out. Else what is missing. `label`: what will stand in front of it.
  std::string unanchored(const Candidate& candidate, const std::string& label) const;
  bool is_alone_of_its_name(const facts::Fact& fact) const;
  std::set<std::string> telling(const std::string& name) const;
  bool names_somebody_in_full(const Candidate& candidate) const;
  bool is_war(const std::string& label) const;
  bool tells_its_matter(const std::string& label) const;
  bool names_enough(const Candidate& candidate, const std::string& label) const;
  bool asks_of_a_nameless_treaty(const Candidate& candidate) const;
  bool leaves_out_a_year(const Candidate& candidate, const std::string& label) const;
  bool says_its_matter(const std::string& treaty) const;
  bool is_of_another_year(const Candidate& candidate, const facts::Fact& treaty) const;
  bool names_a_known_treaty(const Candidate& candidate) const;
  bool names_a_known_event(const Candidate& candidate) const;
  bool names_a_known_thing(const Candidate& candidate) const;
  bool says_when_or_where(const Candidate& candidate, const std::string& label) const;
  bool says_a_number(const Candidate& candidate) const;
  bool says_a_date(const Candidate& candidate) const;
  // True where some noun of the prompt is told from others of its kind: «судебные уставы», «выкупной
  // суммы».
  bool tells_apart(const Candidate& candidate) const;
  bool plays(const facts::Fact& event) const;
  // `label`: the topic to be said, where the caller has chosen one.
  std::optional<std::string> labelled(const Candidate& candidate, const std::string& label = {}) const;
  std::string fault_of_whole(const Candidate& passage, const Told& told) const;
  std::string fault_of_parts(const Candidate& passage, const Told& told) const;
  std::string fault_of_passage(const Candidate& passage, const Told& told, const std::string& label) const;
  std::optional<Candidate> told_behind(const Candidate& candidate, const Told& told) const;
  // Of a prompt that is no passage: with its topic in front.
  std::optional<std::string> set(const Candidate& candidate, std::string& why) const;
  // The prompt behind the sentences that it leans on (passage.hpp), with the topic and the year in front
  // where these do not say them.
  bool in_passage(const Candidate& candidate, std::string& why, const Take& take) const;
  void name_subjects();
  bool names_one_of(const std::string& title, const std::vector<std::string>& cues) const;
  bool is_subject(const std::string& label) const;
  const std::set<std::string>& cues_of(const std::string& label) const;
  int cues_said(const std::string& label, const std::string& prompt) const;
  bool is_long() const;  // of several pages, where more than one story has room
  bool mostly_within(const knowledge::Thing& war) const;
  bool is_about_a_war() const;
  std::string label_in(std::optional<int> year, std::size_t sentence) const;
  bool title_holds(int year) const;
  bool is_of_other_years(const std::string& label, int year) const;
  std::optional<int> named_year(const facts::Fact& asked, const std::string& prompt) const;
  void name_once_more(const knowledge::Thing* thing);
  void name_battles_by_place();
  void name_war_by_place();
  std::string thing_of_the_text() const;
  std::string heroes_of_the_text() const;
  std::optional<std::pair<int, int>> years_of_the_text() const;
  std::string years_said() const;
  bool names_the_topic(const std::string& title);
  bool tells_its_years(const std::string& title) const;
  std::optional<int> year_of_a_day(std::size_t sentence, const std::string& prompt) const;

  const Ground& ground_;
  Casing casing_;
  mutable FormReadings forms_;
  Passages passages_;
  std::string title_;
  Subjects subjects_;         // of a text whose title tells only its readers
  std::string riddle_;        // what title_ would be without a main subject
  std::string heroes_;        // what title_ ends in where its own words tell nobody what it is about
  std::string years_;         // the years at the end of that; "" where the title says them, or nothing does
  bool title_names_ = false;  // it holds a name of the text
  std::vector<const knowledge::Thing*> named_;
  std::map<const knowledge::Thing*, std::size_t> times_;
  mutable std::map<int, const knowledge::Thing*>
      wars_;  // year → what the text is about then, once it was asked
  mutable std::map<std::string, std::set<std::string>>
      cues_;  // label → the stems of its subject's cues, once it was asked
  mutable std::map<std::string, std::set<std::string>> named_after_;  // stem → the treaties named so
  std::vector<std::optional<int>> story_year_;  // the last year said up to the end of each sentence
};

}  // namespace letopis::questions
