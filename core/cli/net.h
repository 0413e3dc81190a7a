/* The commands that train a network: `train` and `export`. */
#ifndef GW_CLI_NET_H
#define GW_CLI_NET_H

#include "base/buffer.h"

typedef struct gw_net_command {
    bool export, json;
    const char *to; /* "pytorch", "json" or "csv" */
    int64_t steps;  /* -1: as many as are usual */
    struct gw_net *net;
} gw_net_command;

/* Whether there is such a format. */
bool gw_net_command_format(const char *to);
/* Builds the network; false: refused or no memory, which is told in `err`. */
bool gw_net_command_start(gw_net_command *c, gw_context *ctx, const char *spec, size_t length,
                          gw_buffer *err);
/* Works for a while: 1 there is more to do, 0 done, -1 no memory. */
int gw_net_command_step(gw_net_command *c, gw_buffer *out);
void gw_net_command_end(gw_net_command *c);

#endif
