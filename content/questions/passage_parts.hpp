#pragma once
// A sentence in the parts that may be printed by themselves, and the part around a gap.
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "content/questions/candidate.hpp"

namespace letopis::questions {

// Both sentences stand in one paragraph, or `last` in the next and nothing (no heading) between.
bool adjoin(const language::Document& document, std::size_t first, std::size_t last);

// Words, without the marks between them.
bool is_word(const language::Token& token);
std::size_t words_of(const language::Sentence& sentence, language::Range tokens);

// The sentence in parts that may stand alone: between its semicolons, and its coordinated main clauses. Each
// range leaves out the mark behind it; the last holds the full stop.
std::vector<language::Range> parts_of(const Ground& ground, std::size_t sentence);

// The part that holds the token; empty where none does.
language::Range part_around(const Ground& ground, std::size_t sentence, std::size_t token);

// "Too late", «слишком поздно»: the word at `at` says how much of the next, and leads nothing in.
bool is_degree(const Ground& ground, const language::Sentence& sentence, std::size_t at);

// «—» or «–», which no hyphen is.
bool is_dash(const language::Token& token);

// Where a part's own words begin: behind «Но», «Однако», "Then," that tie it to what is not printed.
std::size_t begin_of(const Ground& ground, const language::Sentence& sentence, language::Range part);

// The words around `gap` as the author wrote them, with ____ for the gap: the sentence, or that part of it
// between semicolons or before another main clause, without the «Но» or "Then" in front; and which of its
// tokens these are. Empty where the sentence is no plain statement or the words are too many.
struct Gapped {
  std::string prompt;
  language::Range printed;
};
Gapped gapped_sentence(const Ground& ground, const facts::Fact& fact, language::Range gap);

// The candidate that asks for `key` so: every passage is one of these.
Candidate cloze_in_passage(std::size_t fact, pack::Topic topic, Gapped sentence, std::string key,
                           std::function<std::string(const facts::Fact&)> option);

// "I doubt it", «нам»: of the one who tells or listens, who is nobody in a question. No numeral («Alexander |
// I»), and nothing that is quoted.
bool is_speaker(const Ground& ground, const language::Sentence& sentence, std::size_t token);

// «… предусматривал:» before «— Саар на 15 лет переходил под управление Лиги Наций;»: the sentence that leads
// in the list of which this one is an item. Nothing where it is none.
std::optional<std::size_t> lead_in_of(const language::Document& document, std::size_t sentence);

// A sentence that ends in a full stop and asks or exclaims nothing.
bool is_statement(const language::Sentence& sentence);
// No quotation or bracket is open in the words.
bool is_balanced(const language::Sentence& sentence, language::Range tokens);

}  // namespace letopis::questions
