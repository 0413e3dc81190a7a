/* The version of this library, of its wasm module and of the `gradwalk` program. */
#ifndef GRADWALK_VERSION_H
#define GRADWALK_VERSION_H

#define GRADWALK_VERSION "0.1.0"

#endif
