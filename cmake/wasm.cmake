# Standalone modules: no JavaScript glue. wasm/loader.ts supplies the imports.
set(CMAKE_EXECUTABLE_SUFFIX .wasm)
option(GW_RELAXED "Relaxed SIMD instead of baseline SIMD" OFF)

target_compile_options(gradwalk-flags INTERFACE
  -msimd128 -mbulk-memory -mnontrapping-fptoint -msign-ext)
if(GW_RELAXED)
  set(GW_MODULE gradwalk-relaxed)
  target_compile_options(gradwalk-flags INTERFACE -mrelaxed-simd)
  # binaryen 108 does not know all that clang 19 writes: more than -O1 at the link breaks.
  target_link_options(gradwalk-flags INTERFACE -O1)
else()
  set(GW_MODULE gradwalk)
  target_link_options(gradwalk-flags INTERFACE -O3)
endif()

target_link_options(gradwalk-flags INTERFACE
  --no-entry
  -sSTANDALONE_WASM
  -sWASM_BIGINT
  -sMALLOC=emmalloc
  -sALLOW_MEMORY_GROWTH
  -sINITIAL_MEMORY=4MB
  -sTOTAL_STACK=1MB)
