/* What of the torch modules is written in Python. */
#ifndef GW_LANG_TORCH_SOURCES_H
#define GW_LANG_TORCH_SOURCES_H

extern const char gw_torch_source[], gw_autograd_source[];
extern const char gw_cuda_source[], gw_random_source[];

#endif
