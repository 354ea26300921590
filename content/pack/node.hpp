#pragma once
// A value out of a pack file, TOML or JSON alike, with the place where it stands. The two readers differ only
// in how they make these; what the fields mean is told once, in fields.cpp. Private to content/pack.
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace letopis::pack {

struct Field;

struct Node {
  using List = std::vector<Node>;
  using Table = std::vector<Field>;

  std::variant<std::monostate, bool, std::int64_t, double, std::string, List, Table> value;
  int line = 0;    // 1-based; 0 where it is not known
  int column = 0;  // 1-based, in code points

  template <class T>
  const T* as() const {
    return std::get_if<T>(&value);
  }
};

struct Field {
  std::string name;
  Node node;
};

// The field of a table, or nothing where the node is no table or has no such field.
inline const Node* find(const Node& node, std::string_view key) {
  if (const auto* table = node.as<Node::Table>())
    for (const auto& [name, field] : *table)
      if (name == key) return &field;
  return nullptr;
}

}  // namespace letopis::pack
