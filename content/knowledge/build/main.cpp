// letopis_knowledge_build: prepares the knowledge base while the project is built. `letopis_knowledge_build
// FOLDER OUT LANGUAGE` reads FOLDER/*.toml and writes OUT. A broken entry stops the build with its file and
// line.
#include <fstream>
#include <iostream>

#include "content/knowledge/flat_file.hpp"
#include "content/knowledge/toml_entries.hpp"

int main(int argc, char** argv) {
  using namespace letopis;
  if (argc != 4) {
    std::cerr << "usage: letopis_knowledge_build FOLDER OUT LANGUAGE\n";
    return 2;
  }
  const auto prepared = knowledge::read_toml(argv[1], argv[3]);
  if (!prepared) {
    std::cerr << base::to_string(prepared.error()) << "\n";
    return 1;
  }
  const auto text = knowledge::write_flat(*prepared);
  if (!text) {
    std::cerr << base::to_string(text.error()) << "\n";
    return 1;
  }
  std::ofstream file(argv[2], std::ios::binary);
  file << *text << std::flush;
  if (!file) std::cerr << argv[2] << ": could not be written; is the disk full?\n";
  return file ? 0 : 1;
}
