# The libFuzzer target, with clang: cmake --preset fuzz.
target_compile_options(gradwalk-flags INTERFACE -fsanitize=fuzzer-no-link)
add_executable(fuzz_source tests/fuzz/fuzz_source.c ${GW_PRELUDE_SOURCE})
target_link_libraries(fuzz_source PRIVATE gradwalk-core)
target_link_options(fuzz_source PRIVATE -fsanitize=fuzzer)
