#include "game/screens/sentences.hpp"

#include <array>
#include <vector>

#include "game/screens/words.hpp"

namespace letopis::screens {
namespace {

// The mark for xgettext: a sentence that is translated when it is shown.
constexpr const char* N_(const char* english) {
  return english;
}

// In ASCII, for xgettext: typographic quotes are straight here. A test sees that each still stands in the
// layer that it comes from. Longer patterns come before those that would also fit.
constexpr std::array sentences = {
    // storage
    N_("This file of scores was made by a newer version of Letopis; update the game, or start it with "
       "another folder (--data)."),
    N_("This file of scores is damaged; it was left as it is. Put a copy of it back, or let Letopis set it "
       "aside and begin a new one."),
    N_("This file belongs to another program; it was left as it is. Start Letopis with another folder "
       "(--data)."),
    N_("The scores cannot be written, because the file or its folder is read-only; allow writing, or start "
       "Letopis with another folder (--data)."),
    N_("The file of scores cannot be opened; see whether its folder exists and the disk is connected, or "
       "start Letopis with another folder (--data)."),
    N_("The disk is full, so nothing more can be saved; free some space."),
    N_("The scores could not be read or written; try again, and if that does not help, start Letopis anew."),
    N_("There is no such player; choose one from the list."),
    N_("There is no such round; begin one before answering."),
    N_("There is no such round; begin one before ending it."),
    N_("A player needs a name: type at least one letter."),
    N_("This name is too long: use at most 40 letters."),
    // rules
    N_("There are two to six teams at one keyboard; add or remove some."),
    N_("A team has no name; type one."),
    N_("Two teams have the same name; change one of them."),
    // app
    N_("Every question of this pack is hidden; bring some back."),
    N_("The pack cannot be kept; check that this folder may be written to."),
    N_("No quiz could be made of this text."),
    N_("The compiler was stopped before it had finished; try again, or with a shorter text."),
    // files
    N_("could not be opened ({}); check the name and the permissions"),
    N_("is a folder; name a file in it"),
    N_("is not a text file (it holds zero bytes); give a narrative or a pack saved as plain UTF-8 text"),
    N_("is larger than 256 MB; split it into parts"),
    N_("is neither UTF-8 nor a Cyrillic encoding that is known here; save it as UTF-8 and try again"),
    N_("byte 0x{} here is not UTF-8, so the file is damaged or mixes encodings; save it as UTF-8 and try "
       "again"),
    N_("is not UTF-8; it was read as {}"),
    N_("is empty; give a text with at least one sentence"),
    N_("holds headings or code but no sentence; give a text in prose"),
    N_("gave no question: no date, figure or treaty in it is stated plainly enough to be asked; `letopisc "
       "compile --report` tells why each was left out"),
    // packs
    N_("question {} was left out: {}"),
    N_("question {}: {}"),
    N_("not one question of this file can be asked; {}"),
    N_("holds no question; add at least one"),
    N_("holds no question that can be asked; mend those listed"),
    N_("{} more like these are not listed; mend those above first"),
    N_("is not a Letopis pack: the line format = \"{}\" is missing at its top"),
    N_("its format \"{}\" is newer than \"{}\", which this program reads; get a newer Letopis"),
    N_("its format is \"{}\", and this program reads \"{}\""),
    N_("is not well-formed TOML ({}); mend this line, or start from the example pack"),
    N_("it is not well-formed TOML ({}); mend it at this place, where every text needs its quotes, or take "
       "the question out"),
    N_("the field \"{}\" is not known and was ignored; check its spelling or take it out"),
    N_("it has no prompt; write what is asked"),
    N_("it has no answer; add answer = and the right choice"),
    N_("its answer \"{}\" is not among its choices; write one of them exactly as it stands there"),
    N_("its answer must be the text of the right choice; write that in quotes"),
    N_("its answer must be a list of texts in square brackets; mend it"),
    N_("its kind \"{}\" is not known; write choice, multi, cloze, truefalse, number, text, order or match"),
    N_("it has no right answer; name at least one of its choices"),
    N_("it repeats an earlier question word for word; take one of them out"),
    N_("it has {} choices and {} feedbacks, so these were ignored; write one for each choice"),
    N_("its difficulty is not between 0 and 1, so 0.5 was taken; mend it"),
    // GIFT and tables
    N_("none of its choices is right; put = before the right one"),
    N_("it is an essay, which a game cannot score; give it answers in the braces"),
    N_("a quote is opened in it and never closed; write \" before the end of the cell, or \"\" for a plain "
       "one"),
};

constexpr std::string_view gap = "{}";

std::string straight(std::string text) {
  for (const std::string_view quote : {"“", "”"})
    for (std::size_t at = text.find(quote); at != std::string::npos; at = text.find(quote, at))
      text.replace(at, quote.size(), "\"");
  return text;
}

}  // namespace

bool fits(std::string_view pattern, std::string_view text, std::vector<std::string>& gaps) {
  gaps.clear();
  std::size_t hole = pattern.find(gap);
  if (!text.starts_with(pattern.substr(0, hole))) return false;
  if (hole == std::string_view::npos) return pattern == text;
  text.remove_prefix(hole);
  while (hole != std::string_view::npos) {
    pattern.remove_prefix(hole + gap.size());
    hole = pattern.find(gap);
    const std::string_view after = pattern.substr(0, hole);
    const bool last = hole == std::string_view::npos;
    if (last && !text.ends_with(after)) return false;
    const std::size_t end = last ? text.size() - after.size() : text.find(after);
    if (end == std::string_view::npos) return false;
    gaps.emplace_back(text.substr(0, end));
    text.remove_prefix(end + after.size());
  }
  return text.empty();
}

std::string said(std::string_view english) {
  const std::string whole(english);
  if (const std::string exact = _(whole.c_str()); exact != whole) return exact;
  std::vector<std::string> gaps;
  const std::string plain = straight(whole);
  for (const char* const pattern : sentences) {
    if (!fits(pattern, plain, gaps) || gaps.empty()) continue;
    // A question's number comes first; what follows may be a sentence of this list.
    gaps.back() = said(gaps.back());
    switch (gaps.size()) {
      case 1:
        return filled(_(pattern), gaps[0]);
      case 2:
        return filled(_(pattern), gaps[0], gaps[1]);
      default:
        return whole;
    }
  }
  return whole;
}

}  // namespace letopis::screens
