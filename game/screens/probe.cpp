#include "game/screens/probe.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>

#include <fmt/format.h>

#include "content/base/utf8.hpp"

namespace letopis::screens {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20)
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
      out += c;
  }
  return out + '"';
}

std::string shortened(const std::string& text) {
  return text.size() <= 60 ? text : text.substr(0, 60) + "…";
}

}  // namespace

Box cut(const Box& a, const Box& b) {
  return {{std::max(a.min.x, b.min.x), std::max(a.min.y, b.min.y)},
          {std::min(a.max.x, b.max.x), std::min(a.max.y, b.max.y)}};
}

bool touch(const Box& a, const Box& b, float slack) {
  const Box common = cut(a, b);
  return common.width() > slack && common.height() > slack;
}

void Probe::begin(std::string_view screen, ImVec2 window) {
  screen_ = screen;
  window_ = window;
  widgets_.clear();
  texts_.clear();
  missing_.clear();
  values_.clear();
}

void Probe::missing_glyph(char32_t code_point) {
  if (std::find(missing_.begin(), missing_.end(), code_point) == missing_.end())
    missing_.push_back(code_point);
}

void Probe::value(std::string_view name, std::string_view value) {
  values_.emplace_back(name, value);
}

std::string Probe::json() const {
  std::string out = fmt::format("{{\"screen\":{},\"window\":[{:.0f},{:.0f}],\"values\":{{", quoted(screen_),
                                window_.x, window_.y);
  for (std::size_t i = 0; i < values_.size(); ++i)
    out += fmt::format("{}{}:{}", i == 0 ? "" : ",", quoted(values_[i].first), quoted(values_[i].second));
  out += "},\"widgets\":[";
  for (std::size_t i = 0; i < widgets_.size(); ++i) {
    const Probed& w = widgets_[i];
    out += fmt::format(
        "{}\n{{\"name\":{},\"label\":{},\"x\":{:.0f},\"y\":{:.0f},\"w\":{:.0f},\"h\":{:.0f},"
        "\"focused\":{},\"visible\":{}}}",
        i == 0 ? "" : ",", quoted(w.name), quoted(w.label), w.box.min.x, w.box.min.y, w.box.width(),
        w.box.height(), w.focused, w.visible);
  }
  out += "],\"texts\":[";  // the lines in the order they were drawn
  for (std::size_t i = 0; i < texts_.size(); ++i)
    out += fmt::format("{}\n{}", i == 0 ? "" : ",", quoted(texts_[i].text));
  return out + "]}\n";
}

std::vector<std::string> Probe::faults() const {
  std::vector<std::string> found;
  for (const ProbedText& t : texts_) {
    const bool scrolled = t.clip.min.y > 0.5F || t.clip.max.y < window_.y - 0.5F;
    const bool outside_window = t.box.min.x < -0.5F || t.box.max.x > window_.x + 0.5F ||
                                (!scrolled && (t.box.min.y < -0.5F || t.box.max.y > window_.y + 0.5F));
    const bool cut_sideways = t.box.min.x < t.clip.min.x - 0.5F || t.box.max.x > t.clip.max.x + 0.5F;
    if (outside_window || cut_sideways)
      found.push_back(fmt::format("{}: “{}” is cut", screen_, shortened(t.text)));
  }
  for (std::size_t i = 0; i < texts_.size(); ++i)
    for (std::size_t j = i + 1; j < texts_.size(); ++j) {
      if (texts_[i].layer != texts_[j].layer) continue;
      const Box a = cut(texts_[i].box, texts_[i].clip);
      const Box b = cut(texts_[j].box, texts_[j].clip);
      if (touch(a, b, 2.0F))
        found.push_back(fmt::format("{}: “{}” lies over “{}”", screen_, shortened(texts_[i].text),
                                    shortened(texts_[j].text)));
    }
  for (const char32_t c : missing_) {
    std::string glyph;
    base::append(glyph, c);
    found.push_back(fmt::format("{}: no font has U+{:04X} “{}”", screen_, static_cast<unsigned>(c), glyph));
  }
  return found;
}

base::Result<void> write_atomically(const std::string& path, std::string_view text) {
  const std::string beside = path + ".new";
  {
    std::ofstream file(beside, std::ios::binary | std::ios::trunc);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    if (!file.good())
      return base::fail("This file cannot be written; choose another place for it.", {.file = path});
  }
  if (std::rename(beside.c_str(), path.c_str()) != 0)
    return base::fail("This file cannot be replaced; choose another place for it.", {.file = path});
  return {};
}

}  // namespace letopis::screens
