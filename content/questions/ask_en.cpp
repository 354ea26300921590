// English questions.
#include "content/questions/candidate.hpp"

namespace letopis::questions {

Asked ask_english(const Ground&) { return {}; }

}  // namespace letopis::questions
