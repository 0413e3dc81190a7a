/* Going back: copies of where a network stood. Note [Where a network stands]. */
#include <string.h>

#include "base/context.h"
#include "train/net.h"

/* Note [Thinning]. At most MOST checkpoints, or as many as fit BYTES: when there are more, the one
 * goes whose neighbours are nearest to each other for how far back they lie. So they are dense near
 * the present and thin out towards the start, and going back by k steps costs about k. */
enum { MOST = 96, EVERY = 64, BYTES = 64 << 20, LEAST = 8 };

bool gw_net_make_blobs(gw_net *net) {
    const size_t most = (size_t)net->n_params * (2 + GW_OPT_STATES) + (size_t)net->n_buffers;
    net->blobs = gw_alloc_array(net->ctx, most, sizeof *net->blobs);
    if (!net->blobs) {
        return false;
    }
    for (int i = 0; i < net->n_params + net->n_buffers; i++) {
        const gw_param *p = gw_net_param(net, i);
        const size_t n = (size_t)p->numel;
        net->blobs[net->n_blobs++] = (gw_blob){gw_tensor_data(p->value), n * sizeof(float)};
        for (int k = 0; k < GW_OPT_STATES && p->state[k]; k++) {
            net->blobs[net->n_blobs++] = (gw_blob){gw_tensor_data(p->state[k]), n * sizeof(float)};
        }
        if (p->frozen) {
            net->blobs[net->n_blobs++] = (gw_blob){p->frozen, n};
        }
    }
    for (size_t i = 0; i < net->n_blobs; i++) {
        net->blobs_size += net->blobs[i].size;
    }
    const size_t fit = BYTES / gw_net_save_size(net);
    net->most_checkpoints = fit > MOST ? MOST : fit < LEAST ? LEAST : fit;
    net->checkpoints = gw_alloc_array(net->ctx, net->most_checkpoints, sizeof *net->checkpoints);
    return net->checkpoints;
}

size_t gw_net_save_size(const gw_net *net) {
    return net->blobs_size + sizeof net->at;
}

void gw_net_save(const gw_net *net, unsigned char *bytes) {
    for (size_t i = 0; i < net->n_blobs; i++) {
        memcpy(bytes, net->blobs[i].data, net->blobs[i].size);
        bytes += net->blobs[i].size;
    }
    memcpy(bytes, &net->at, sizeof net->at);
}

void gw_net_load(gw_net *net, const unsigned char *bytes) {
    for (size_t i = 0; i < net->n_blobs; i++) {
        memcpy(net->blobs[i].data, bytes, net->blobs[i].size);
        bytes += net->blobs[i].size;
    }
    memcpy(&net->at, bytes, sizeof net->at);
    for (int i = 0; i < net->n_params; i++) {
        gw_param *p = &net->params[i];
        p->n_frozen = 0;
        for (int64_t k = 0; k < p->numel; k++) {
            p->n_frozen += p->frozen[k];
        }
    }
    /* Drawing the order again moves the generator to where it was after the draw. */
    const gw_generator now = net->at.generator;
    net->at.generator = net->at.epoch_start;
    gw_net_draw_order(net);
    net->at.generator = now;
}

static void drop(gw_net *net, size_t i) {
    gw_release(net->ctx, net->checkpoints[i].bytes, gw_net_save_size(net));
    net->n_checkpoints--;
    memmove(&net->checkpoints[i], &net->checkpoints[i + 1],
            (net->n_checkpoints - i) * sizeof *net->checkpoints);
}

/* Never the first, to which all can go back, nor the last. */
static void thin(gw_net *net) {
    size_t least = 1;
    double smallest = 0;
    for (size_t i = 1; i + 1 < net->n_checkpoints; i++) {
        const gw_checkpoint *c = &net->checkpoints[i];
        const double gap = (double)(c[1].step - c[-1].step);
        const double share = gap / (double)(net->at.step - c[-1].step + 1);
        if (i == 1 || share < smallest) {
            smallest = share;
            least = i;
        }
    }
    drop(net, least);
}

gw_status gw_net_keep(gw_net *net) {
    const int64_t step = net->at.step;
    const size_t n = net->n_checkpoints;
    if (n > 0 && net->checkpoints[n - 1].step + EVERY > step) {
        return GW_OK;
    }
    unsigned char *bytes = gw_alloc(net->ctx, gw_net_save_size(net));
    if (!bytes) {
        return GW_E_MEMORY;
    }
    if (n == net->most_checkpoints) {
        thin(net);
    }
    gw_net_save(net, bytes);
    net->checkpoints[net->n_checkpoints++] = (gw_checkpoint){step, bytes};
    return GW_OK;
}

/* The last at or before `step`; NULL: there is none. */
static const gw_checkpoint *find(const gw_net *net, int64_t step) {
    size_t i = net->n_checkpoints;
    while (i > 0 && net->checkpoints[i - 1].step > step) {
        i--;
    }
    return i > 0 ? &net->checkpoints[i - 1] : NULL;
}

void gw_net_reload(gw_net *net) {
    gw_net_load(net, find(net, net->at.step)->bytes);
    gw_net_make_changes(net);
}

bool gw_net_return(gw_net *net, int64_t step) {
    const gw_checkpoint *c = find(net, step);
    if (!c) {
        return false;
    }
    if (net->at.step > step || net->at.step < c->step) {
        gw_net_load(net, c->bytes);
        gw_net_make_changes(net);
    }
    return true;
}

void gw_net_forget(gw_net *net, int64_t beyond) {
    while (net->n_checkpoints > 0 && net->checkpoints[net->n_checkpoints - 1].step > beyond) {
        drop(net, net->n_checkpoints - 1);
    }
}

void gw_net_free_checkpoints(gw_net *net) {
    while (net->n_checkpoints > 0) {
        drop(net, net->n_checkpoints - 1);
    }
    gw_release(net->ctx, net->checkpoints, net->most_checkpoints * sizeof *net->checkpoints);
}
