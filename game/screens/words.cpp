#include "game/screens/words.hpp"

#include <array>
#include <cmath>
#include <cstdlib>

#include <libintl.h>

namespace letopis::screens {
namespace {

constexpr const char* domain = "letopis";
constexpr const char* no_break_space = "\u00A0";

// libintl keeps what it looked up; this counter tells it that the language has changed (gettext
// manual, 11.2.12).
extern "C" int _nl_msg_cat_cntr;

bool russian() {
  return language_chosen() == "ru";
}

}  // namespace

const char* _(const char* english) {
  return *english == '\0' ? english : dgettext(domain, english);
}
const char* _n(const char* one, const char* many, unsigned long count) {
  return dngettext(domain, one, many, count);
}

void bind_words(const std::string& folder) {
  bindtextdomain(domain, folder.c_str());
  bind_textdomain_codeset(domain, "UTF-8");
  textdomain(domain);
}

void choose_language(const std::string& language) {
  setenv("LANGUAGE", language.c_str(), 1);
  ++_nl_msg_cat_cntr;
}

std::string language_chosen() {
  const char* language = std::getenv("LANGUAGE");
  return language != nullptr && std::string_view(language).substr(0, 2) == "ru" ? "ru" : "en";
}

std::string grouped(long long value) {
  const bool ru = russian();
  const std::string digits = std::to_string(value < 0 ? -value : value);
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += ru ? no_break_space : ",";
    out += digits[i];
  }
  return value < 0 ? "\u2212" + out : out;
}

std::string decimal(double value, int places) {
  std::string text = fmt::format("{:.{}f}", value, places);
  if (russian())
    if (const std::size_t point = text.find('.'); point != std::string::npos) text[point] = ',';
  return text;
}

std::string number(double value) {
  if (std::abs(value) >= 1e15) return fmt::format("{:.6g}", value);
  const double whole = std::round(value);
  if (std::abs(value - whole) < 1e-9)
    return std::abs(whole) < 10000 ? fmt::format("{:.0f}", whole) : grouped(static_cast<long long>(whole));
  std::string text = fmt::format("{:.6g}", value);
  if (russian())
    if (const std::size_t point = text.find('.'); point != std::string::npos) text[point] = ',';
  return text;
}

namespace {
constexpr std::array latin = {"A", "B", "C", "D", "E", "F"};
constexpr std::array cyrillic = {"А", "Б", "В", "Г", "Д", "Е"};
}  // namespace

std::string tile_letter(std::size_t index, std::string_view pack_language) {
  const std::size_t at = index % latin.size();
  return pack_language == "ru" ? cyrillic[at] : latin[at];
}

int tile_of_letter(char32_t letter, std::size_t tiles) {
  int index = -1;
  if (letter >= U'a' && letter <= U'f') index = static_cast<int>(letter - U'a');
  if (letter >= U'A' && letter <= U'F') index = static_cast<int>(letter - U'A');
  if (letter >= U'а' && letter <= U'е') index = static_cast<int>(letter - U'а');
  if (letter >= U'А' && letter <= U'Е') index = static_cast<int>(letter - U'А');
  return index >= 0 && static_cast<std::size_t>(index) < tiles ? index : -1;
}

std::string day_and_time(std::string_view iso) {
  if (iso.size() < 16 || iso[4] != '-' || iso[7] != '-' || iso[13] != ':') return std::string(iso);
  const int month = (iso[5] - '0') * 10 + (iso[6] - '0');
  if (month < 1 || month > 12) return std::string(iso);
  const std::array months = {_("January"),   _("February"), _("March"),    _("April"),
                             _("May"),       _("June"),     _("July"),     _("August"),
                             _("September"), _("October"),  _("November"), _("December")};
  const int day = (iso[8] - '0') * 10 + (iso[9] - '0');
  // TRANSLATORS: {0} day of the month, {1} month (in Russian: genitive), {2} year, {3} hours and minutes
  return filled(_("{0} {1} {2}, {3}"), day, months[static_cast<std::size_t>(month - 1)], iso.substr(0, 4),
                iso.substr(11, 5));
}

}  // namespace letopis::screens
