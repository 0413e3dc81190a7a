# Native builds compile the wasm intrinsics of the kernels through SIMDe, so that sanitizers and
# debuggers see the code that ships.
target_compile_definitions(gradwalk-flags INTERFACE SIMDE_ENABLE_NATIVE_ALIASES)
target_link_libraries(gradwalk-flags INTERFACE m)

option(GW_SANITIZE "AddressSanitizer and UndefinedBehaviorSanitizer; the first finding ends the program" OFF)
if(GW_SANITIZE)
  set(sanitize -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(gradwalk-flags INTERFACE ${sanitize})
  target_link_options(gradwalk-flags INTERFACE ${sanitize})
endif()
