# The pipeline and its command line, and the packs that ship: compiled from content/narratives during the build.
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
letopis_library(content
  SOURCES compile.cpp contradictions.cpp explain.cpp part.cpp parts_in_two.cpp second_process.cpp
  LINKS letopis::questions letopis::facts letopis::language letopis::knowledge letopis::narrative letopis::pack
  PRIVATE_LINKS nlohmann_json::nlohmann_json)
add_dependencies(letopis_content letopis_knowledge_data)
add_executable(letopisc letopisc.cpp)
target_link_libraries(letopisc PRIVATE letopis::content letopis::formats letopis_warnings CLI11::CLI11)
# Words, readings and prompts are small strings by the million: with this allocator in the place of malloc a
# megabyte takes about a tenth less time. No symbol of it is named, so that it is linked whether needed or not. The
# sanitizers bring their own.
if(NOT CMAKE_CXX_FLAGS MATCHES "sanitize")
  find_package(mimalloc REQUIRED)
  target_link_libraries(letopisc PRIVATE -Wl,--push-state,--no-as-needed mimalloc -Wl,--pop-state)
endif()

file(GLOB narratives CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR}/narratives/*/*.md)
set(packs)
foreach(narrative ${narratives})
  get_filename_component(name ${narrative} NAME_WE)
  set(pack ${PROJECT_BINARY_DIR}/packs/${name}.toml)
  add_custom_command(OUTPUT ${pack}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/packs
    COMMAND letopisc compile ${narrative} -o ${pack}
    DEPENDS letopisc ${PROJECT_SOURCE_DIR}/${narrative} letopis_language_data letopis_knowledge_data
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    COMMENT "Compiling the pack ${name}")
  list(APPEND packs ${pack})
endforeach()
add_custom_target(packs ALL DEPENDS ${packs})
