#pragma once
// The layout of a prepared lexicon: what lexicon_build writes at build time and lexicon.cpp maps at run time.
// A word form is a stem and an ending; an entry joins a stem to a paradigm, a paradigm is a table of endings with
// their tags. Keys are folded (lower case, е for ё), the text itself keeps case and ё. Native byte order: the file
// never leaves the machine that built it.
//
//   Header | Entry[entries] | bucket[buckets + 1] | Paradigm[paradigms] | Ending[endings] | TagSet[tag_sets] | bytes
#include <cstdint>

namespace letopis::language::file {

inline constexpr char magic[8] = {'l', 'e', 't', 'o', 'l', 'e', 'x', '4'};

struct Header {
  char magic[8];
  std::uint32_t entries;
  std::uint32_t buckets;  // a power of two
  std::uint32_t paradigms;
  std::uint32_t endings;
  std::uint32_t tag_sets;
  std::uint32_t bytes;
};

struct Text {
  std::uint32_t at;  // into the bytes at the end of the file
  std::uint32_t size;
};

// Entries are sorted by the bucket of their stem's key. The entries of one lexeme (a suppletive word has several
// stems) form a ring through `next`.
struct Entry {
  Text key;
  Text stem;
  Text lemma;
  std::uint32_t paradigm;
  std::uint32_t next;
  std::uint32_t flags;
};

inline constexpr std::uint32_t analysis_only = 1;  // forms are good enough to recognise, not to write
inline constexpr std::uint32_t no_yo = 4;          // its source writes е for every ё
inline constexpr std::uint32_t rare = 2;           // gives way to a common word of the same part of speech

struct Paradigm {
  std::uint32_t first;  // of its endings, which are sorted by key
  std::uint32_t count;
};

struct Ending {
  Text key;
  Text text;
  std::uint32_t tags;  // index of the tag set
};

// FNV-1a, so that the hashes of all prefixes of a word cost one pass.
inline constexpr std::uint32_t hash_start = 2166136261U;
constexpr std::uint32_t hash_step(std::uint32_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
}

}  // namespace letopis::language::file
