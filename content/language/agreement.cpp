#include "content/language/agreement.hpp"

namespace letopis::language {
namespace {

using enum Tag;

constexpr std::array cases = {nom, gen, dat, acc, ins, prp};
constexpr std::array genders = {m, f, nt};
constexpr std::array<const char*, 6> case_names = {"nom", "gen", "dat", "acc", "ins", "prp"};
constexpr std::array<const char*, 3> gender_names = {"m", "f", "nt"};

// The marks in order: for each case k-sm k-sf k-sn k-p, lifeless; the same, living (differs in the accusative only);
// then v-m v-f v-nt v-pl; then the classes.
constexpr Mark keys = cases.size() * 4;
constexpr Mark verb_marks = 2 * keys;
constexpr Mark class_marks = verb_marks + 4;
enum Class : Mark { nominal, attribute, participle, gerund, short_form, finite, transitive, no_premod, no_modifier, initial, class_count };
constexpr std::array<const char*, class_count> class_names = {"c-nominal", "c-attribute", "c-participle", "c-gerund",
                                                              "c-short",   "c-finite",    "c-transitive", "c-no-premod",
                                                              "c-no-modifier", "c-initial"};

std::vector<std::string> make_names() {
  std::vector<std::string> names;
  for (const bool living : {false, true}) {
    for (std::size_t c = 0; c < cases.size(); ++c) {
      const bool accusative = cases[c] == acc;
      for (const char* number : {"sm", "sf", "sn", "p"}) {
        const bool marked = accusative && (number[1] == 'm' || number[0] == 'p');
        names.push_back(std::string("k-") + number + "-" + case_names[c] + (marked ? (living ? "-aa" : "-nn") : ""));
      }
    }
  }
  for (const char* gender : gender_names) names.push_back(std::string("v-") + gender);
  names.push_back("v-pl");
  for (const char* name : class_names) names.push_back(name);
  return names;
}

// «весь», «такой» are listed as determiners or as indefinite pronouns; both stand before nouns.
bool is_attribute(const Tags& tags) { return tags.has_any({adj, det}) || tags.has_all({prn, ind}); }

}  // namespace

const std::vector<std::string>& mark_names() {
  static const std::vector<std::string> names = make_names();
  return names;
}

std::vector<Mark> marks_of(const Tags& tags) {
  std::vector<Mark> out;
  const auto add_class = [&](Class c) { out.push_back(class_marks + c); };
  const bool any_gender = tags.has_any({mfn, mf, GD}) || !tags.has_any({m, f, nt});
  const bool is_participle = tags.has_any({pp, pprs}) && !tags.has_any({adv, shrt});
  const bool declined = tags.has_any({n, np, adj, det, prn, num}) || is_participle;
  const bool has_case = tags.has_any({nom, gen, dat, acc, ins, prp});
  if (declined && has_case) {
    add_class(nominal);
    if (is_participle) add_class(participle);
    else if (is_attribute(tags)) add_class(attribute);
    const bool person = tags.has_any({ant, cog, patr}) && !tags.has_any({aa, nn});
    const bool living = tags.has(aa) || person || tags.has(al);
    const bool lifeless = !living || tags.has_any({nn, al});
    const auto add_key = [&](std::size_t c, std::size_t number, bool both) {
      if (!both || lifeless) out.push_back(c * 4 + number);
      if (both && living) out.push_back(keys + c * 4 + number);
    };
    for (std::size_t c = 0; c < cases.size(); ++c) {
      if (!tags.has(cases[c])) continue;
      const bool accusative = cases[c] == acc;
      for (std::size_t g = 0; g < genders.size(); ++g) {
        if (!tags.has_any({sg, sp}) || (!any_gender && !tags.has(genders[g]))) continue;
        add_key(c, g, accusative && genders[g] == m);
        if (cases[c] == nom) out.push_back(verb_marks + g);
      }
      if (!tags.has_any({pl, sp})) continue;
      add_key(c, 3, accusative);
      if (cases[c] == nom) out.push_back(verb_marks + 3);
    }
  }
  const bool attributive = declined && has_case && !is_participle && is_attribute(tags);
  if (!attributive && !tags.has_any({num, det, adv, part}) && !tags.has_all({adj, abbr})) {
    add_class(no_premod);
    if (!is_participle) add_class(no_modifier);
  }
  if (tags.has_all({np, abbr}) && !has_case) add_class(initial);
  if (tags.has_any({pp, pprs}) && tags.has(adv)) add_class(gerund);
  const bool is_short = tags.has(shrt) && !tags.has(adv);
  const bool is_finite = tags.has_any({past, pres, fut}) && !tags.has_any({pp, pprs});
  if (is_short) add_class(short_form);
  if (is_finite) add_class(finite);
  if (tags.has(tv) && !tags.has(pasv)) add_class(transitive);
  if (is_short || is_finite) {
    if (tags.has(pl)) out.push_back(verb_marks + 3);
    for (std::size_t g = 0; g < genders.size(); ++g) {
      if (tags.has(sg) && (any_gender || tags.has(genders[g]))) out.push_back(verb_marks + g);
    }
  }
  return out;
}

}  // namespace letopis::language
