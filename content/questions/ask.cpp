#include "content/questions/candidate.hpp"

namespace letopis::questions {

Asked ask(const Ground& ground) {
  return ground.document.narrative.language == "en" ? ask_english(ground) : ask_russian(ground);
}

}  // namespace letopis::questions
