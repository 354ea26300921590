#include "game/screens/scroll.hpp"

#include <algorithm>
#include <cmath>

namespace letopis::screens {

float Scroll::begin(Look& look, const Box& box) {
  box_ = box;
  // Rings and borders stand out a little from what they surround; leave them room.
  look.push_clip({{box.min.x - look.grid(1.0F), box.min.y}, {box.max.x + look.grid(1.0F), box.max.y}});
  const float most = std::max(0.0F, content_ - box.height());
  offset_ = std::clamp(offset_, 0.0F, most);
  return box.min.y - std::round(offset_);
}

void Scroll::end(Look& look, float bottom) {
  content_ = bottom - (box_.min.y - std::round(offset_));
  look.pop_clip();
  const float most = content_ - box_.height();
  if (most < 1.0F) {
    if (offset_ != 0) look.keep_moving();
    offset_ = 0;
    look.take_followed();
    return;
  }
  const float before = offset_;
  if (const auto wanted = look.take_followed()) {
    const float air = std::min(1.7F * look.metrics.base, box_.height() / 6);
    const float down = std::max(0.0F, wanted->max.y - box_.max.y + air);
    const float up =
        std::max(0.0F, box_.min.y + air - (wanted->min.y - down));  // what is too high shows its top
    offset_ += down - up;
  }
  if (look.live && box_.holds(look.mouse.at) && look.mouse.wheel != 0) {
    offset_ -= look.mouse.wheel * 3.0F * look.metrics.base;
    look.mouse.wheel = 0;
  }
  look.scroll_by = [this](float by) { offset_ += by; };  // begin() holds it to the content
  if (look.live && look.press) {
    const float page = box_.height() * 0.85F;
    const Key key = look.press->key;
    const float by = key == Key::page_down ? page : key == Key::page_up ? -page : 0;
    const float target = std::clamp(offset_ + by, 0.0F, most);
    if (by != 0 && target != offset_) {
      offset_ = target;
      look.press.reset();
    }
  }
  // What goes on beyond the edge fades out, so that half a line does not look like a mistake.
  const float fade = std::min(1.6F * look.metrics.base, box_.height() / 5);
  const ImU32 page = mixed(look.theme.page, look.theme.page_edge, 0.3F);
  const ImU32 clear = with_alpha(page, 0);
  const float left = box_.min.x - look.grid(0.4F);
  const float right = box_.max.x + look.grid(0.2F);
  if (offset_ < most - 1)
    look.list().AddRectFilledMultiColor({left, box_.max.y - fade}, {right, box_.max.y}, clear, clear, page,
                                        page);
  if (offset_ > 1)
    look.list().AddRectFilledMultiColor({left, box_.min.y}, {right, box_.min.y + fade}, page, page, clear,
                                        clear);
  // The thumb.
  const float track = box_.height();
  const float high = std::max(look.grid(4.0F), track * box_.height() / content_);
  const float wide = std::max(4.0F, look.grid(0.6F));
  const float x = box_.max.x + look.grid(0.9F) - wide;
  const auto top = [&] { return box_.min.y + (track - high) * std::clamp(offset_ / most, 0.0F, 1.0F); };
  const Box thumb{{x - wide, top()}, {x + 2 * wide, top() + high}};
  if (look.live && look.mouse.pressed && thumb.holds(look.mouse.at)) {
    dragging_ = true;
    grip_ = look.mouse.at.y - thumb.min.y;
  }
  if (!look.mouse.down) dragging_ = false;
  if (dragging_) offset_ = (look.mouse.at.y - grip_ - box_.min.y) / std::max(1.0F, track - high) * most;
  offset_ = std::clamp(offset_, 0.0F, most);
  if (offset_ != before) look.keep_moving();
  look.list().AddRectFilled({x, box_.min.y}, {x + wide, box_.max.y}, with_alpha(look.theme.line, 0.6F),
                            wide / 2);
  look.list().AddRectFilled({x, top()}, {x + wide, top() + high},
                            dragging_ ? look.theme.ink : look.theme.outline, wide / 2);
}

}  // namespace letopis::screens
