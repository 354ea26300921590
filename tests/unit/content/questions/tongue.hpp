#pragma once
// A language as the compiler opens it, once for all tests of this folder, and texts read in it.
#include <map>
#include <string>

#include <doctest/doctest.h>

#include "content/base/encoding.hpp"
#include "content/knowledge/knowledge.hpp"
#include "content/language/data_folder.hpp"
#include "content/language/document.hpp"
#include "content/language/reader.hpp"

namespace letopis::questions {

struct Tongue {
  language::Reader reader;
  knowledge::Knowledge knowledge;
};

inline Tongue& tongue(const std::string& language) {
  static std::map<std::string, Tongue> opened;
  if (const auto found = opened.find(language); found != opened.end()) return found->second;
  auto reader = language::Reader::open(language::data_folder(), language);
  auto knowledge = knowledge::Knowledge::open("content", language);
  REQUIRE_MESSAGE(reader.has_value(), base::to_string(reader.error()));
  REQUIRE_MESSAGE(knowledge.has_value(), base::to_string(knowledge.error()));
  return opened.emplace(language, Tongue{*std::move(reader), *std::move(knowledge)}).first->second;
}

inline language::Document read(const std::string& language, const std::string& text) {
  auto decoded = base::decode(text, "test");
  REQUIRE(decoded.has_value());
  return language::read_document(tongue(language).reader,
                                 narrative::read(*std::move(decoded), "test", false, language));
}

}  // namespace letopis::questions
