# Standalone modules: no JavaScript glue. wasm/loader.ts supplies the imports.
set(CMAKE_EXECUTABLE_SUFFIX .wasm)
option(GW_RELAXED "Relaxed SIMD instead of baseline SIMD" OFF)

# Without bulk memory: few bytes are moved by wasm/memory.c, which alone has it.
target_compile_options(gradwalk-flags INTERFACE -msimd128 -mnontrapping-fptoint -msign-ext)
set_source_files_properties(wasm/memory.c PROPERTIES COMPILE_OPTIONS "-mbulk-memory;-fno-builtin")
if(GW_RELAXED)
  set(GW_MODULE gradwalk-relaxed)
  target_compile_options(gradwalk-flags INTERFACE -mrelaxed-simd)
  # binaryen 108 does not know all that clang 19 writes: more than -O1 at the link breaks.
  set(GW_MODULE_LINK -O1)
else()
  set(GW_MODULE gradwalk)
  set(GW_MODULE_LINK -Os)
endif()
# Tests are linked quickly: making a program small takes longer than running it.
set(GW_TEST_LINK -O1)

target_link_options(gradwalk-flags INTERFACE
  --no-entry
  -sSTANDALONE_WASM
  -sWASM_BIGINT
  -sMALLOC=emmalloc
  -sALLOW_MEMORY_GROWTH
  -sINITIAL_MEMORY=4MB
  -sTOTAL_STACK=1MB)

# What is downloaded should be small: -Os for what runs once in a program (reading it, printing,
# tracing), for thin layers, and for loops, which are vectorised by request (kernels/loops.h). The
# rest is the way of every operation and every instruction, and -Os would make it half as fast.
file(GLOB small_sources
  core/autograd/cursor*.c core/autograd/snapshot*.c core/autograd/trace*.c core/autograd/values*.c
  core/cli/*.c core/data/*.c core/explain/*.c core/nn/*.c core/optim/*.c core/train/*.c core/tensor/print*.c core/tensor/random*.c
  core/lang/assemble*.c core/lang/big*.c core/lang/build_class.c core/lang/builtins*.c
  core/lang/bytes*.c core/lang/class.c core/lang/code*.c core/lang/compiler*.c
  core/lang/complex*.c core/lang/exception*.c core/lang/format*.c core/lang/identifiers.c core/lang/instance.c
  core/lang/lexer*.c core/lang/math_*.c core/lang/module.c core/lang/number_type.c core/lang/python.c core/lang/warn.c
  core/lang/observe.c core/lang/parser*.c core/lang/plot/*.c core/lang/random*.c core/lang/regex*.c
  core/lang/session.c core/lang/slot_attribute.c core/lang/set_combine.c core/lang/sort.c core/lang/timsort.c core/lang/source*.c
  core/lang/str_*.c core/lang/symtable*.c core/lang/text*.c core/lang/traceback.c core/lang/traceback_notes.c
  core/lang/type_object.c core/lang/unicode*.c core/lang/vm.c core/lang/torch/*.c
  core/ops/algebra.c core/ops/diagonals.c core/ops/einsum.c core/ops/index*.c core/ops/loops.c
  core/ops/order.c core/ops/places.c core/ops/rank.c core/ops/registry.c core/ops/rules.c core/ops/scan.c
  core/ops/norms.c core/ops/statistics.c core/ops/windows.c)
list(FILTER small_sources EXCLUDE REGEX "/train/plan.*\\.c$")
list(FILTER small_sources EXCLUDE REGEX
  "/torch/(argument|arguments|argument_values|do_grad|do_nn|do_optim|shortcuts|index_read|operators|wrappers)\\.c$")
set_source_files_properties(${small_sources} PROPERTIES COMPILE_OPTIONS "-Os;-fno-inline-functions")
