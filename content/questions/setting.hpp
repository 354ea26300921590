#pragma once
// Where a question plays: the war or event and the year that the text has said long before the sentence asked
// about. «Сколько человек потеряла русская армия?» asks nothing by itself; «Крымская война, 1854 год. Сколько
// …?» does. The rules say what a prompt leaves out (Candidate::setting); this says it, or says that nobody
// can.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/questions/candidate.hpp"
#include "content/questions/phrase.hpp"

namespace letopis::questions {

class Settings {
 public:
  explicit Settings(const Ground& ground);

  // The narrative's own title; else «Крымская война», the war of the knowledge base that the text is about in
  // this sentence's year; "" where neither is known.
  std::string label(std::size_t sentence) const;
  // The year that the story has come to, where it is sure enough to be said in front.
  std::optional<int> story_year(std::size_t sentence) const;
  // «Цусимское сражение»: the event that the words before the fact play in; "" where none is sure.
  std::string scene(const facts::Fact& fact) const;
  // The one year of the dates in the fact's clause and those around it, said or inferred; nothing where they
  // have none or several.
  std::optional<int> year(const facts::Fact& fact) const;
  // The sentence before a fact's, where it says plainly what the fact's own takes for granted («Смоленск
  // сгорел почти весь.» before «Из ____ жилых домов города уцелело ок. 350.»): short, of the same paragraph,
  // with a name, without pronouns, stated as fact. "" where it is not such a sentence.
  std::string lead_in(const facts::Fact& fact) const;
  int names_in(const Candidate& candidate) const;
  // True where the prompt's own words tell what it is about: two names, a name and a noun told from others of
  // its kind, or a treaty or battle that the world knows. One name alone does only where the rule found
  // nothing left out.
  bool is_anchored(const Candidate& candidate) const;
  bool has_bare_definite(const Candidate& candidate) const;
  // True where some noun of the prompt is told from others of its kind: «судебные уставы», «выкупной
  // суммы».
  bool tells_apart(const Candidate& candidate) const;
  // The candidate's prompt with what it leaves out in front; nothing where it needs a setting that is not
  // known. A date asked for is never said.
  std::optional<std::string> complete(const Candidate& candidate) const;

 private:
  bool dangles(const std::string& prompt) const;
  std::optional<std::string> labelled(const Candidate& candidate) const;
  const Ground& ground_;
  Casing casing_;
  std::string title_;
  bool mostly_within(const knowledge::Thing& war) const;
  std::string label_in(std::optional<int> year) const;
  bool title_holds(int year) const;
  std::optional<int> named_year(const facts::Fact& asked, const std::string& prompt) const;
  void name_once_more(const knowledge::Thing* thing);
  void name_battles_by_place();
  bool names_the_topic(const std::string& title) const;
  std::vector<const knowledge::Thing*> named_;
  std::map<const knowledge::Thing*, std::size_t> times_;
  mutable std::map<int, const knowledge::Thing*>
      wars_;                                    // year → what the text is about then, once it was asked
  std::vector<std::optional<int>> story_year_;  // the last year said up to the end of each sentence
};

}  // namespace letopis::questions
