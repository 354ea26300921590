#pragma once
// The text level of GIFT: escapes, format marks such as [html], and the tags that go with them. Private to
// gift.cpp and gift_answers.cpp.
//
// Escaped characters are hidden as single control bytes while the structure is looked for, so that find('=')
// finds only marks; shown() brings them back.
#include <string>
#include <string_view>
#include <vector>

namespace letopis::formats::gift {

enum class Markup { moodle, html, plain, markdown };

std::string hidden(std::string_view text);  // \= \~ \# \{ \} \: \n \\ become control bytes
std::string shown(std::string_view text, Markup markup);

// Takes a leading [html], [moodle], [plain] or [markdown] off the text; `markup` stays where there is none.
std::string_view take_markup(std::string_view text, Markup& markup);

// One answer: "=%50%[html]text#feedback", its parts still hidden. `mark` is '=' or '~', or 0 where there was
// none.
struct Item {
  char mark = 0;
  double weight = 0;  // percent; 100 for = and 0 for ~ where none is given
  bool has_weight = false;
  std::string_view text;
  std::string_view feedback;
};

std::vector<Item> items_of(std::string_view answers);

}  // namespace letopis::formats::gift
