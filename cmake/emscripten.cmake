# A toolchain that compiles with a clang itself against Emscripten's sysroot, and links with emcc: emcc is a Python
# program, whose start takes longer than compiling most of our files.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR wasm32)

execute_process(COMMAND em-config CACHE OUTPUT_VARIABLE emscripten_cache
  OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)

set(CMAKE_SYSROOT ${emscripten_cache}/sysroot)
set(CMAKE_C_COMPILER_TARGET wasm32-unknown-emscripten)
set(CMAKE_AR emar)
set(CMAKE_RANLIB emranlib)
set(CMAKE_C_COMPILER_AR emar)
set(CMAKE_C_COMPILER_RANLIB emranlib)
set(CMAKE_C_LINK_EXECUTABLE "emcc <LINK_FLAGS> <OBJECTS> -o <TARGET> <LINK_LIBRARIES>")
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)

set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
