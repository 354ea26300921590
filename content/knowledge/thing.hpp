#pragma once
// One thing that the world knows, in one language: a treaty, a conflict or other event, a person, a place. A
// plain value; what a kind has no use for stays empty. Years are astronomical (490 BC is -489); 0 means "not
// known".
#include <string>
#include <string_view>
#include <vector>

namespace letopis::knowledge {

struct Thing {
  std::string kind;  // "treaty"; "war", "battle", "conference", "revolution", "event"; "person"; "place"
  std::string name;  // canonical, nominative
  std::vector<std::string> aliases;
  int year = 0;   // of signing, of the beginning, of birth
  int until = 0;  // = year unless it lasted; the year of death
  std::vector<std::string> parties;
  std::string date;     // the first day, New Style, ISO 8601, where it is known for sure
  std::string part_of;  // battles, conferences: canonical name of the war
  std::string ends;     // treaties: canonical name of the war that it ended
  std::string sort;     // treaties: "peace", "truce", "alliance" …; places: "country", "city", "sea" …
  std::string office;   // persons: «русский полководец»
  std::string nation;   // persons: the country served; places: the country or the part of the world
  std::string gender;   // persons: "m", "f"
  std::string where;    // places: «на Сахалине», "in Crimea"; where rule gives it, empty
  std::vector<std::string>
      shorts;  // persons: the surname alone; others may bear it too, so `find` ignores it
  bool operator==(const Thing&) const = default;
};

// War, battle, conference, revolution or any other dated event.
bool is_event(std::string_view kind);

}  // namespace letopis::knowledge
