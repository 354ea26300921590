#pragma once
// Figures that count votes.
#include "content/questions/candidate.hpp"

namespace letopis::questions {

// "64 votes | to five", «88 голосов | против 2»: `more` and `fewer` are figures of one sentence, in this
// order.
bool is_outvoted(const Ground& ground, const facts::Fact& more, const facts::Fact& fewer);

// The figure is either of the two in such a pair.
bool is_half_of_a_vote(const Ground& ground, const facts::Fact& figure);

// "277 votes out of | 379 |": the figure is of all who voted.
bool is_a_full_house(const Ground& ground, const facts::Fact& whole);

// «57,4 % | избирателей», «472 | выборщика», "80 votes | to 19": the figure counts votes, or shares of them.
bool counts_votes(const Ground& ground, const facts::Fact& figure);

}  // namespace letopis::questions
