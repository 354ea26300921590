#pragma once
// Long texts and large packs to measure with, made of the narratives that ship. Repeating a text word for word would
// flatter every cache, so each copy has years, figures and a few names of its own.
#include <cstddef>
#include <string>

namespace letopis::bench {

// At least `bytes` bytes of Markdown out of content/narratives/`language`, cut after a paragraph.
std::string long_text(const std::string& language, std::size_t bytes);

// A native pack of so many questions of all kinds, as TOML.
std::string large_pack(std::size_t questions);

}  // namespace letopis::bench
