# Note [As a whole]. What every operation and every step of a backward is made of is compiled as one, so that calls
# between its files are calls no more: natively link-time optimisation does that, which the wasm linker of the one module
# cannot read and for the other does half as well. Each file becomes bitcode; the compiler links it into an empty file and
# optimises what came out. Not so the interpreter's loop: what is inlined there takes its registers.
set(whole_sources
  core/base/alloc.c core/base/context.c core/base/heap.c
  core/tensor/element.c core/tensor/shape.c core/tensor/storage.c core/tensor/tensor.c
  core/autograd/deliver.c core/autograd/engine.c core/autograd/jot.c core/autograd/jot_back.c core/autograd/leaf.c core/autograd/node.c core/autograd/plan.c core/autograd/quick.c
  core/autograd/run.c core/autograd/saved.c core/autograd/saved_read.c
  core/ops/direct.c core/ops/direct_number.c core/ops/jotting.c core/ops/pointwise.c core/ops/quick.c core/ops/record.c)
list(TRANSFORM whole_sources PREPEND ${CMAKE_SOURCE_DIR}/ OUTPUT_VARIABLE whole_paths)
list(REMOVE_ITEM core_sources ${whole_paths})

add_library(gradwalk-whole OBJECT ${whole_sources})
target_link_libraries(gradwalk-whole PRIVATE gradwalk-flags)
target_compile_options(gradwalk-whole PRIVATE -emit-llvm "SHELL:-Xclang -disable-llvm-passes")

set(whole_empty ${CMAKE_BINARY_DIR}/whole.c)
set(whole_object ${CMAKE_BINARY_DIR}/whole.o)
file(CONFIGURE OUTPUT ${whole_empty} CONTENT "typedef int gw_whole;\n")
set(whole_flags "${CMAKE_C_FLAGS} ${CMAKE_C_FLAGS_RELEASE}")
separate_arguments(whole_flags)
set(whole_bitcode $<TARGET_OBJECTS:gradwalk-whole>)
set(link_bitcode -Xclang -mlink-bitcode-file -Xclang)
# Not through a launcher of the compiler: ccache does not see what is linked.
add_custom_command(
  OUTPUT ${whole_object}
  COMMAND ${CMAKE_C_COMPILER} --target=${CMAKE_C_COMPILER_TARGET} --sysroot=${CMAKE_SYSROOT} ${whole_flags}
          $<TARGET_PROPERTY:gradwalk-flags,INTERFACE_COMPILE_OPTIONS> -std=c11 -c ${whole_empty} -o ${whole_object}
          "${link_bitcode};$<JOIN:${whole_bitcode},;${link_bitcode};>"
  DEPENDS ${whole_bitcode} ${whole_empty}
  COMMENT "Compiling the engine's hot files as a whole"
  COMMAND_EXPAND_LISTS
  VERBATIM)
set_source_files_properties(${whole_object} PROPERTIES EXTERNAL_OBJECT ON GENERATED ON)
list(APPEND core_sources ${whole_object})
