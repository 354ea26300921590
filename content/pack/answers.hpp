#pragma once
// The field `answer`, which means something else for each kind of question, and the small conversions that
// all fields share: a person may write choices = [1936, 1937] without quotes. Private to content/pack.
#include <optional>
#include <string>
#include <vector>

#include "content/pack/node.hpp"
#include "content/pack/pack.hpp"

namespace letopis::pack {

// Nothing where the node is of another sort. Numbers and truth values count as the text they were written as.
std::optional<std::string> text_of(const Node& node);
std::optional<std::vector<std::string>> texts_of(const Node& node);  // a single text is a list of one
std::optional<double> number_of(const Node& node);
std::optional<std::size_t> offset_of(const Node& node);

// The kind of a question that does not name it, by the shape of its answer.
Kind kind_by_answer(bool has_choices, const Node* answer);

// Sets question.answer (and the two choices of a truefalse that lists none, in the pack's language).
// Returns why the answer cannot be used, with the remedy; nothing where it can.
std::optional<std::string> read_answer(const Node& answer, bool integers_may_be_texts,
                                       const std::string& language, Question& question);

}  // namespace letopis::pack
