# Baseline SIMD: emcc's own clang, with the flags that emcc gives it.
include(${CMAKE_CURRENT_LIST_DIR}/emscripten.cmake)
set(CMAKE_C_COMPILER clang-14)
string(JOIN " " CMAKE_C_FLAGS_INIT
  -fignore-exceptions -fvisibility=default
  -mllvm -combiner-global-alias-analysis=false -mllvm -enable-emscripten-sjlj -mllvm -disable-lsr)
