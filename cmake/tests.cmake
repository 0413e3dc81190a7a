# Each tests/{core,lang}/test_NAME.c is one program: natively with cmocka, as wasm with the small
# stand-in of tests/support/wasm, run by tests/support/wasm/run.mjs on Node.
file(GLOB test_sources CONFIGURE_DEPENDS tests/core/test_*.c tests/lang/test_*.c)
file(GLOB support_sources CONFIGURE_DEPENDS tests/support/*.c)

add_library(gradwalk-test-support INTERFACE)
target_include_directories(gradwalk-test-support INTERFACE tests/support)
target_link_libraries(gradwalk-test-support INTERFACE gradwalk-core)
if(GW_WASM)
  list(APPEND support_sources ${CMAKE_SOURCE_DIR}/tests/support/wasm/cmocka.c)
  target_include_directories(gradwalk-test-support INTERFACE tests/support/wasm)
  # The runner asks for one test at a time; a program's main says which there are.
  target_compile_definitions(gradwalk-test-support INTERFACE main=gw_test_main)
  set(runner node --experimental-wasm-relaxed-simd ${CMAKE_SOURCE_DIR}/tests/support/wasm/run.mjs)
else()
  target_link_libraries(gradwalk-test-support INTERFACE cmocka)
  set(runner)
endif()

add_library(gradwalk-test-objects OBJECT ${support_sources} ${GW_PRELUDE_SOURCE})
target_link_libraries(gradwalk-test-objects PUBLIC gradwalk-test-support)

foreach(source IN LISTS test_sources)
  cmake_path(GET source STEM name)
  cmake_path(GET source PARENT_PATH folder)
  cmake_path(GET folder FILENAME folder)
  set(target ${folder}-${name})
  add_executable(${target} ${source} $<TARGET_OBJECTS:gradwalk-test-objects>)
  target_link_libraries(${target} PRIVATE gradwalk-test-support)
  target_link_options(${target} PRIVATE ${GW_TEST_LINK})
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${name}
    RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests/${folder})
  add_test(NAME ${folder}/${name} COMMAND ${runner} $<TARGET_FILE:${target}>
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
endforeach()
