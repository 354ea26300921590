#pragma once
// A line (or a page) of text that the player types. Characters and editing keys come in order, one a frame,
// so a fast typist loses none. Copy and paste go through the clipboard; Ctrl+A marks everything.
#include <string>
#include <vector>

#include "game/screens/look.hpp"
#include "game/screens/text.hpp"

namespace letopis::screens {

struct Field {
  std::string text;
  std::size_t cursor = 0;  // bytes
  bool all_marked = false;
  float shift = 0;  // pixels scrolled sideways, or down in a page
  void set(std::string value);

  // Of a page: its lines, broken anew only when the text or the width has changed.
  std::vector<Line> lines;
  float lines_width = -1;
};

struct FieldLook {
  std::string_view name;
  std::string_view label;  // what it is for, shown while it is empty
  Role role = Role::lead;
  bool page = false;          // several lines; Enter makes a new one
  std::size_t longest = 200;  // bytes
  bool preferred = false;
};

float field_height(const Look& look, const FieldLook& how);
struct FieldUse {
  bool changed = false;
  bool entered = false;  // Enter in a line
  bool focused = false;
};
FieldUse draw_field(Look& look, const Box& box, const FieldLook& how, Field& field);

// The change that one press makes; pure, for tests. True when the text or the cursor changed.
bool edit(Field& field, const Press& press, std::size_t longest, bool page);
void insert(Field& field, std::string_view text, std::size_t longest, bool page);

}  // namespace letopis::screens
