#pragma once
// A pack: the questions of one quiz, and everything a game needs to ask them, as plain values. It knows no file
// format (toml.hpp, json.hpp, content/formats) and no rule of play (game/rules). The fields are those of the
// contract "letopis-pack/1"; what a field means is said there once and here in short.
#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace letopis::pack {

inline constexpr int format_version = 1;
inline constexpr const char* format_name = "letopis-pack/1";

enum class Kind { choice, multi, cloze, truefalse, number, text, order, match };
enum class Topic { date, figure, treaty, person, place, event };

// Half-open range of bytes, 0-based, in the decoded text of the narrative.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Span&) const = default;
};

// low..high is the tolerance within which an estimate counts as exact.
struct NumberAnswer {
  double value = 0;
  double low = 0;
  double high = 0;
  std::string unit;
  bool operator==(const NumberAnswer&) const = default;
};

using Pairs = std::vector<std::pair<std::string, std::string>>;

// choice, cloze, truefalse: size_t, an index into choices; multi: vector<size_t>; number: NumberAnswer;
// text: accepted strings; order: strings in the right order; match: Pairs.
using Answer = std::variant<std::size_t, std::vector<std::size_t>, NumberAnswer, std::vector<std::string>, Pairs>;

struct Source {
  std::string file;
  std::size_t begin = 0;  // of the sentence, bytes in the decoded narrative
  std::size_t end = 0;
  std::string text;   // the sentence, verbatim
  std::string plain;  // the same without Markdown's marks
  std::vector<Span> key;  // the words that hold the answer; one span, or a list for order and match
  bool operator==(const Source&) const = default;
};

struct Question {
  std::string id;
  Kind kind = Kind::choice;
  Topic topic = Topic::event;
  std::string prompt;  // a gap is ____
  std::vector<std::string> choices;
  bool shuffle = true;  // false where the order of the choices has meaning (dates, numbers)
  Answer answer = std::size_t{0};
  std::string value;      // the fact asked, normalised; empty for order, match and foreign packs
  std::string canonical;  // the name in content/knowledge, where there is one
  std::string explanation;
  std::vector<std::string> feedback;  // one per choice, or empty
  double difficulty = 0.5;            // 0 easy … 1 hard
  std::vector<std::string> excludes;  // ids never to be asked in one round with this one
  Source source;
  bool operator==(const Question&) const = default;
};

struct Pack {
  std::string title;
  std::string language;  // "ru", "en"
  std::vector<std::string> narratives;
  std::vector<Question> questions;
  bool operator==(const Pack&) const = default;
};

const char* name_of(Kind kind);
const char* name_of(Topic topic);
bool parse(const std::string& name, Kind& kind);    // false where there is no such kind
bool parse(const std::string& name, Topic& topic);

// The right answer as a person reads it ("1936", "около 700 000 солдат", "А, В").
std::string right_answer(const Question& question);

// A stable id (16 hex digits, FNV-1a 64 of the fields that say what is asked) for a question that came without one.
std::string make_id(const Question& question);
std::string hash_of(const std::string& text);

}  // namespace letopis::pack
