// The measure that the game is held against: the least that a Dear ImGui and GLFW program does to show
// Russian text in six sizes of PT, written as ImGui's own example is. It prints one line of JSON:
// milliseconds from the start of the process to the first frame shown, resident memory after `--frames`
// frames, and processor time used meanwhile.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <string>

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <unistd.h>

namespace {

struct Options {
  int width = 1280, height = 720, frames = 60;
  const char* fonts = "/usr/share/fonts/truetype/paratype";
};

Options read_options(int count, char** words) {
  Options options;
  for (int at = 1; at + 1 < count; at += 2) {
    if (std::strcmp(words[at], "--size") == 0)
      std::sscanf(words[at + 1], "%dx%d", &options.width, &options.height);
    if (std::strcmp(words[at], "--frames") == 0) options.frames = std::atoi(words[at + 1]);
    if (std::strcmp(words[at], "--fonts") == 0) options.fonts = words[at + 1];
  }
  return options;
}

// Milliseconds since the process was started, from the kernel's books (its clock ticks: steps of 10 ms).
double since_start_ms() {
  std::ifstream stat("/proc/self/stat");
  std::string text((std::istreambuf_iterator<char>(stat)), {});
  std::size_t at = text.rfind(')');
  for (int field = 2; field < 22; ++field) at = text.find(' ', at + 1);
  const double started = std::atof(text.c_str() + at) / static_cast<double>(sysconf(_SC_CLK_TCK));
  timespec now{};
  clock_gettime(CLOCK_BOOTTIME, &now);
  return (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9 - started) * 1000.0;
}

long resident_kb() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.rfind("VmRSS:", 0) == 0) return std::atol(line.c_str() + 6);
  }
  return 0;
}

// The same six type sizes that the game's screens use most, in pixels of ImGui's line height.
void add_fonts(const Options& options) {
  struct Type {
    const char* file;
    float line;
  };
  const float base = options.height > 864 ? static_cast<float>(options.height) / 54.0F : 16.0F;
  const std::array types{Type{"PTS55F.ttf", 1.29F * base},         Type{"PTS75F.ttf", 1.29F * base},
                         Type{"PTS55F.ttf", 1.29F * base * 1.56F}, Type{"PTF75F.ttf", 1.33F * base * 2.44F},
                         Type{"PTF75F.ttf", 1.33F * base * 5.96F}, Type{"PTM55F.ttf", 1.12F * base * 1.95F}};
  ImGuiIO& io = ImGui::GetIO();
  for (const Type& type : types) {
    const std::string path = std::string(options.fonts) + "/" + type.file;
    io.Fonts->AddFontFromFileTTF(path.c_str(), type.line, nullptr, io.Fonts->GetGlyphRangesCyrillic());
  }
}

void draw_frame(GLFWwindow* window) {
  glfwPollEvents();
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  ImGui::NewFrame();
  ImGui::Begin("bare");
  for (ImFont* font : ImGui::GetIO().Fonts->Fonts) {
    ImGui::PushFont(font);
    ImGui::TextUnformatted("Летопись 1936");
    ImGui::PopFont();
  }
  ImGui::End();
  ImGui::Render();
  int width = 0, height = 0;
  glfwGetFramebufferSize(window, &width, &height);
  glViewport(0, 0, width, height);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  glfwSwapBuffers(window);
}

}  // namespace

int main(int count, char** words) {
  const Options options = read_options(count, words);
  if (!glfwInit()) {
    std::fputs("bare_window: no display was found; start it under xvfb-run.\n", stderr);
    return 1;
  }
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  GLFWwindow* window = glfwCreateWindow(options.width, options.height, "bare", nullptr, nullptr);
  if (window == nullptr) {
    std::fputs("bare_window: OpenGL 3.3 is not offered here.\n", stderr);
    glfwTerminate();
    return 1;
  }
  glfwMakeContextCurrent(window);
  glfwSwapInterval(1);
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui_ImplGlfw_InitForOpenGL(window, true);
  ImGui_ImplOpenGL3_Init("#version 330 core");
  add_fonts(options);

  draw_frame(window);
  const double first_frame = since_start_ms();
  for (int frame = 1; frame < options.frames; ++frame) draw_frame(window);
  std::printf("{\"first_frame_ms\":%.0f,\"resident_kb\":%ld,\"cpu_ms\":%.0f}\n", first_frame, resident_kb(),
              1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC);
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplGlfw_Shutdown();
  ImGui::DestroyContext();
  glfwDestroyWindow(window);
  glfwTerminate();
  return 0;
}
