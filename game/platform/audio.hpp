#pragma once
// The game's sounds: five short ones, synthesised when they are first wanted, never read from files.
// Everything that can block (opening the device, synthesis) happens on a thread of its own, so that no frame
// waits for a sound card. No device means one line in the log and silence. What a sound stands for is the
// screens' business.
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

namespace letopis::platform {

enum class Sound : std::uint8_t { tick, pen, bell, knock, phrase };
inline constexpr std::size_t sound_count = 5;

class Audio {
 public:
  using Log = std::function<void(std::string_view)>;  // called from the audio thread, at most once
  explicit Audio(Log log);
  ~Audio();
  Audio(Audio&&) noexcept;
  Audio& operator=(Audio&&) noexcept;

  void play(Sound sound);         // returns at once; the first call opens the device
  void set_volume(float volume);  // 0 … 1
  void set_muted(bool muted);
  bool muted() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace letopis::platform
