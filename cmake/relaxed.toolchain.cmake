# Relaxed SIMD: Debian's emcc carries clang 14, which still writes the opcodes of an early draft.
include(${CMAKE_CURRENT_LIST_DIR}/emscripten.cmake)
set(CMAKE_C_COMPILER clang-19)
# clang 19 turns on by default what the linker's binaryen does not know: start from nothing.
set(CMAKE_C_FLAGS_INIT "-mcpu=mvp -mmutable-globals")
