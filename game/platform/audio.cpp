#include "game/platform/audio.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <mutex>
#include <string>
#include <system_error>
#include <thread>
#include <utility>

#include <AL/al.h>
#include <AL/alc.h>
#include <stdlib.h>
#include <unistd.h>

#include "game/platform/folders.hpp"
#include "game/platform/tones.hpp"

namespace letopis::platform {
namespace {

// OpenAL's mixer wakes fifty times a second for as long as the device is open; after this long without a
// sound it is closed, so that an idle game costs nothing.
constexpr std::chrono::seconds patience{4};
constexpr std::size_t voices = 4;         // sounds at once
constexpr std::size_t longest_queue = 8;  // what a blocked device may hold back before sounds are dropped

// Whether there is anything to try: opening OpenAL where there is not makes ALSA write a dozen lines of its
// own. Whoever names OpenAL's drivers knows better.
bool may_have_sound() {
  namespace fs = std::filesystem;
  std::error_code ignored;
  if (environment("ALSOFT_DRIVERS") || environment("PULSE_SERVER")) return true;
  if (fs::exists("/proc/asound/card0", ignored) || fs::exists("/proc/asound/card1", ignored)) return true;
  const fs::path runtime = environment("XDG_RUNTIME_DIR").value_or("/run/user/" + std::to_string(getuid()));
  return fs::exists(runtime / "pulse" / "native", ignored) || fs::exists(runtime / "pipewire-0", ignored);
}

// An open device with a source for each voice. Lives on the audio thread only.
class Device {
 public:
  static bool open(Device& made) {
    if (!may_have_sound()) return false;
    made.device_ = alcOpenDevice(nullptr);
    if (made.device_ == nullptr) return false;
    // OpenAL soft falls back to a device that plays to nobody; that is no sound device.
    const ALCchar* name = alcGetString(made.device_, ALC_DEVICE_SPECIFIER);
    if (name != nullptr && std::string(name) == "No Output") return false;
    made.context_ = alcCreateContext(made.device_, nullptr);
    if (made.context_ == nullptr || !alcMakeContextCurrent(made.context_)) return false;
    alGenSources(static_cast<ALsizei>(voices), made.sources_.data());
    alGenBuffers(static_cast<ALsizei>(sound_count), made.buffers_.data());
    return alGetError() == AL_NO_ERROR;
  }

  Device() = default;
  Device(const Device&) = delete;
  Device& operator=(const Device&) = delete;
  ~Device() {
    if (context_ != nullptr) {
      alDeleteSources(static_cast<ALsizei>(voices), sources_.data());
      alDeleteBuffers(static_cast<ALsizei>(sound_count), buffers_.data());
      alcMakeContextCurrent(nullptr);
      alcDestroyContext(context_);
    }
    if (device_ != nullptr) alcCloseDevice(device_);
  }

  void set_loudness(float loudness) { alListenerf(AL_GAIN, loudness); }

  void play(Sound sound) {
    const auto index = static_cast<std::size_t>(sound);
    if (!filled_[index]) {
      const auto samples = synthesise(sound);
      alBufferData(buffers_[index], AL_FORMAT_MONO16, samples.data(),
                   static_cast<ALsizei>(samples.size() * sizeof(samples[0])), sample_rate);
      filled_[index] = true;
    }
    const ALuint source = sources_[next_voice_++ % voices];
    alSourceStop(source);
    alSourcei(source, AL_BUFFER, static_cast<ALint>(buffers_[index]));
    alSourcePlay(source);
  }

 private:
  ALCdevice* device_ = nullptr;
  ALCcontext* context_ = nullptr;
  std::array<ALuint, voices> sources_{};
  std::array<ALuint, sound_count> buffers_{};
  std::array<bool, sound_count> filled_{};
  std::size_t next_voice_ = 0;
};

}  // namespace

struct Audio::State {
  Log log;
  std::atomic<float> volume{0.7F};
  std::atomic<bool> muted{false};
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<Sound> queue;  // guarded by mutex
  bool stop = false;        // guarded by mutex
  bool adjusted = true;     // guarded by mutex: volume or mute changed since the device heard of it
  bool deaf = false;        // guarded by mutex: there is no device, nothing is queued any more
  std::thread thread;

  void run();
  void adjust();
  void serve(std::unique_lock<std::mutex>& lock, Device& device);
};

// Plays what is asked until nothing was for a while. Holds the lock except while it works.
void Audio::State::serve(std::unique_lock<std::mutex>& lock, Device& device) {
  for (;;) {
    if (!changed.wait_for(lock, patience, [&] { return stop || adjusted || !queue.empty(); }) || stop) return;
    if (std::exchange(adjusted, false)) device.set_loudness(muted ? 0.0F : volume.load());
    if (queue.empty()) continue;
    const Sound sound = queue.front();
    queue.pop_front();
    lock.unlock();
    device.play(sound);
    lock.lock();
  }
}

void Audio::State::adjust() {
  {
    const std::lock_guard lock(mutex);
    adjusted = true;
  }
  changed.notify_one();
}

void Audio::State::run() {
  std::unique_lock lock(mutex);
  for (;;) {
    changed.wait(lock, [&] { return stop || !queue.empty(); });
    if (stop) return;
    lock.unlock();
    {
      Device device;
      const bool opened = Device::open(device);
      lock.lock();
      if (!opened) {
        deaf = true;
        queue.clear();
        lock.unlock();
        if (log) log("no sound device was found, going on in silence");
        return;
      }
      adjusted = true;  // a new device knows nothing of the volume
      serve(lock, device);
      lock.unlock();
    }
    lock.lock();
  }
}

Audio::Audio(Log log) : state_(std::make_unique<State>()) {
  state_->log = std::move(log);
  setenv("ALSOFT_LOGLEVEL", "0",
         0);  // what it would say, our one line says; set here, before there are threads
}

Audio::~Audio() {
  if (!state_ || !state_->thread.joinable()) return;
  {
    const std::lock_guard lock(state_->mutex);
    state_->stop = true;
  }
  state_->changed.notify_one();
  state_->thread.join();
}

Audio::Audio(Audio&&) noexcept = default;
Audio& Audio::operator=(Audio&& other) noexcept {
  std::swap(state_, other.state_);
  return *this;
}

void Audio::play(Sound sound) {
  State& s = *state_;
  if (s.muted || s.volume <= 0) return;
  {
    const std::lock_guard lock(s.mutex);
    if (s.deaf || s.queue.size() >= longest_queue) return;
    s.queue.push_back(sound);
  }
  if (!s.thread.joinable()) s.thread = std::thread(&State::run, &s);
  s.changed.notify_one();
}

void Audio::set_volume(float volume) {
  state_->volume = std::clamp(volume, 0.0F, 1.0F);
  state_->adjust();
}

void Audio::set_muted(bool muted) {
  state_->muted = muted;
  state_->adjust();
}

bool Audio::muted() const {
  return state_->muted;
}

}  // namespace letopis::platform
