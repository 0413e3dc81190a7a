# The modules of the playground's Python that are written in Python: every .py below
# core/lang/prelude, compiled and packed into one generated C file, GW_PRELUDE_SOURCE; or into
# GW_PRELUDE_SMALL and bundles of the modules that come when they are first imported. What packs
# them is a program of the machine that builds, made from the engine's own compiler: for the wasm
# modules too, so it is built by the host's C compiler, whatever the target's is.
find_program(GW_HOST_CC NAMES gcc cc clang-19 clang REQUIRED NO_CMAKE_FIND_ROOT_PATH)

set(prelude_folder ${CMAKE_SOURCE_DIR}/core/lang/prelude)
file(GLOB_RECURSE prelude_files CONFIGURE_DEPENDS RELATIVE ${prelude_folder} ${prelude_folder}/*.py)
list(SORT prelude_files) # the same file everywhere
list(TRANSFORM prelude_files PREPEND ${prelude_folder}/ OUTPUT_VARIABLE prelude_paths)

file(GLOB packer_sources CONFIGURE_DEPENDS
  core/base/*.c core/lang/arena.c core/lang/assemble*.c core/lang/code.c core/lang/code_pack.c
  core/lang/compiler*.c core/lang/identifiers.c core/lang/lexer*.c core/lang/library.c core/lang/parser*.c
  core/lang/source.c core/lang/symtable*.c core/lang/text.c core/lang/unicode*.c
  core/lang/prelude/pack_prelude.c)
file(GLOB packer_headers CONFIGURE_DEPENDS
  core/base/*.h core/lang/*.h core/lang/*.def core/lang/prelude/*.def core/include/gradwalk/*.h)

set(packer ${CMAKE_BINARY_DIR}/pack_prelude)
add_custom_command(
  OUTPUT ${packer}
  COMMAND ${GW_HOST_CC} -std=c11 -O1 -ffp-contract=off -I${CMAKE_SOURCE_DIR}/core
          -I${CMAKE_SOURCE_DIR}/core/include ${packer_sources} -o ${packer} -lm
  DEPENDS ${packer_sources} ${packer_headers}
  COMMENT "Building the packer of the prelude"
  VERBATIM)

set(GW_PRELUDE_SOURCE ${CMAKE_BINARY_DIR}/prelude.c)
add_custom_command(
  OUTPUT ${GW_PRELUDE_SOURCE}
  COMMAND ${packer} ${GW_PRELUDE_SOURCE} whole ${prelude_folder} ${prelude_files}
  DEPENDS ${prelude_paths} ${packer}
  COMMENT "Packing the prelude"
  VERBATIM)

set(GW_PRELUDE_SMALL ${CMAKE_BINARY_DIR}/prelude_small.c)
set(prelude_bundles ${CMAKE_BINARY_DIR}/bundles)
add_custom_command(
  OUTPUT ${GW_PRELUDE_SMALL}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${prelude_bundles}
  COMMAND ${packer} ${GW_PRELUDE_SMALL} ${prelude_bundles} ${prelude_folder} ${prelude_files}
  DEPENDS ${prelude_paths} ${packer}
  COMMENT "Packing the prelude into bundles"
  VERBATIM)
