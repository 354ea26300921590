#include "tests/bench/many_words.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <vector>

#include <fmt/format.h>

namespace letopis::bench {
namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Years and figures of two digits and more go up by `step`, so that 1905 stays a year and 40 000 a figure.
std::string moved_on(const std::string& text, std::size_t step) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end])) != 0) ++end;
    if (end - i == 4) {
      out += std::to_string(1000 + (std::stoul(text.substr(i, 4)) - 1000 + step) % 1000);
    } else if (end > i) {
      out += text.substr(i, end - i);
    } else {
      out += text[end++];
    }
    i = end;
  }
  return out;
}

}  // namespace

std::string long_text(const std::string& language, std::size_t bytes) {
  std::vector<fs::path> files;
  for (const auto& file : fs::directory_iterator(fs::path(LETOPIS_NARRATIVES) / language)) files.push_back(file.path());
  std::sort(files.begin(), files.end());
  std::string text;
  for (std::size_t copy = 0; text.size() < bytes; ++copy)
    for (const fs::path& file : files) text += moved_on(contents(file), copy * 7) + "\n\n";
  const std::size_t paragraph = text.find("\n\n", bytes);
  return paragraph == std::string::npos ? text : text.substr(0, paragraph + 1);
}

std::string large_pack(std::size_t questions) {
  static constexpr std::array kinds = {
      "kind = \"choice\"\nchoices = [\"мир {0}\", \"мир {0}а\", \"мир {0}б\", \"мир {0}в\"]\nanswer = \"мир {0}\"\n",
      "kind = \"multi\"\nchoices = [\"река {0}\", \"река {0}а\", \"река {0}б\"]\nanswer = [\"река {0}\", \"река {0}б\"]\n",
      "kind = \"truefalse\"\nanswer = true\n",
      "kind = \"number\"\nanswer = {{ value = {0}, low = {0}, high = {0}, unit = \"человек\" }}\n",
      "kind = \"text\"\nanswer = [\"ответ {0}\", \"ещё ответ {0}\"]\n",
      "kind = \"order\"\nanswer = [\"первое {0}\", \"второе {0}\", \"третье {0}\"]\n",
      "kind = \"match\"\nanswer = [[\"князь {0}\", \"город {0}\"], [\"царь {0}\", \"война {0}\"]]\n"};
  std::string text = "format = \"letopis-pack/1\"\ntitle = \"Много\"\nlanguage = \"ru\"\n";
  for (std::size_t i = 0; i < questions; ++i) {
    text += fmt::format("\n[[questions]]\nid = \"q{0}\"\nprompt = \"О чём вопрос номер {0}, один из многих?\"\n", i);
    text += fmt::format(fmt::runtime(kinds[i % kinds.size()]), i + 1);
    text += fmt::format("explanation = \"Пояснение к вопросу {0}.\"\n", i);
  }
  return text;
}

}  // namespace letopis::bench
