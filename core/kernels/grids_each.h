/* The kernels of grids.h for one dtype: grids.c reads this once for each, and says what REAL is and
 * its functions. */
/* A coordinate in pixels, and how fast it moves with what the grid says. */
typedef struct NAME(place) {
    REAL at, speed;
} NAME(place);

/* What is outside is a border: no slope there, nor on it. */
static NAME(place) NAME(held)(NAME(place) p, REAL most) {
    const REAL low = p.at > 0 ? p.at : 0; /* of nan, too */
    const REAL at = low < most ? low : most;
    return (NAME(place)){at, low != 0 && at != most ? p.speed : 0};
}

static NAME(place) NAME(reflected)(NAME(place) p, int64_t size, bool corners) {
    const REAL span = (REAL)(corners ? (size - 1) * 2 : size * 2), low = corners ? 0 : (REAL)-0.5;
    if (corners && size <= 1) {
        return (NAME(place)){0, 0};
    }
    const REAL from = p.at - low, far = SIZE(from);
    const REAL more = FUSED(-TRUNC(far / span), span, far), back = span - more;
    const bool turned = more > back;
    return (NAME(place)){(turned ? back : more) + low, turned != (from < 0) ? -p.speed : p.speed};
}

static NAME(place) NAME(place_of)(REAL told, int64_t size, const gw_grid *x) {
    const REAL speed = x->corners ? (REAL)(size - 1) / 2 : (REAL)size / 2;
    const REAL at = x->corners ? (told + 1) * speed : FUSED(told + 1, speed, (REAL)-0.5);
    NAME(place) p = {at, speed};
    if (x->beyond == GW_BEYOND_REFLECTION) {
        p = NAME(reflected)(p, size, x->corners);
    }
    return x->beyond == GW_BEYOND_ZEROS ? p : NAME(held)(p, (REAL)(size - 1));
}

/* The four pixels around a place: north-west, north-east, south-west, south-east. */
typedef struct NAME(corners) {
    int64_t pixels[4]; /* -1: outside */
    REAL weights[4], west, east, north, south, x_speed, y_speed;
} NAME(corners);

static int64_t NAME(inside)(int64_t row, int64_t column, const gw_grid *x) {
    return row < 0 || row >= x->height || column < 0 || column >= x->width
               ? -1
               : row * x->width + column;
}

static NAME(corners) NAME(around)(const REAL *told, const gw_grid *x) {
    const NAME(place) h = NAME(place_of)(told[0], x->width, x);
    const NAME(place) v = NAME(place_of)(told[1], x->height, x);
    NAME(corners) c = {.x_speed = h.speed, .y_speed = v.speed};
    if (x->nearest) {
        c.pixels[0] = NAME(inside)(pixel((double)NEAREST(v.at)), pixel((double)NEAREST(h.at)), x);
        return c;
    }
    const int64_t column = pixel((double)FLOOR(h.at)), row = pixel((double)FLOOR(v.at));
    c.west = h.at - FLOOR(h.at);
    c.east = 1 - c.west;
    c.north = v.at - FLOOR(v.at);
    c.south = 1 - c.north;
    const REAL weights[4] = {c.south * c.east, c.south * c.west, c.north * c.east,
                             c.north * c.west};
    for (int i = 0; i < 4; i++) {
        c.pixels[i] = NAME(inside)(row + i / 2, column + i % 2, x);
        c.weights[i] = weights[i];
    }
    return c;
}

static void NAME(pixels)(const NAME(corners) * c, const REAL *image, REAL out[4]) {
    for (int i = 0; i < 4; i++) {
        out[i] = c->pixels[i] < 0 ? 0 : image[c->pixels[i]];
    }
}

static void NAME(sample)(const gw_grid *x, REAL *out, const REAL *image, const REAL *grid) {
    const int64_t area = x->height * x->width;
    for (int64_t b = 0; b < x->n;
         b++, image += x->channels * area, out += x->channels * x->places) {
        for (int64_t p = 0; p < x->places; p++, grid += 2) {
            const NAME(corners) c = NAME(around)(grid, x);
            for (int64_t k = 0; k < x->channels; k++) {
                REAL v[4];
                if (x->nearest) {
                    out[k * x->places + p] = c.pixels[0] < 0 ? 0 : image[k * area + c.pixels[0]];
                    continue;
                }
                NAME(pixels)(&c, image + k * area, v);
                const REAL two = FUSED(v[1], c.weights[1], v[0] * c.weights[0]);
                out[k * x->places + p] = FUSED(v[3], c.weights[3], FUSED(v[2], c.weights[2], two));
            }
        }
    }
}

/* Of one block of `n` places, channel by channel: what the image gets, and the grid. */
static void NAME(slope_block)(const gw_grid *x, int64_t n, REAL *d_image, REAL *d_grid,
                              const REAL *g, const REAL *image, const REAL *grid) {
    const int64_t area = x->height * x->width;
    NAME(corners) c[BLOCK];
    REAL right[BLOCK] = {0}, down[BLOCK] = {0};
    for (int64_t p = 0; p < n; p++) {
        c[p] = NAME(around)(grid + 2 * p, x);
    }
    for (int64_t k = 0; k < x->channels; k++, image += area, g += x->places) {
        for (int i = 0; d_image && i < (x->nearest ? 1 : 4); i++) {
            for (int64_t p = 0; p < n; p++) {
                const REAL more = x->nearest ? g[p] : c[p].weights[i] * g[p];
                if (c[p].pixels[i] >= 0) {
                    d_image[k * area + c[p].pixels[i]] += more;
                }
            }
        }
        for (int64_t p = 0; !x->nearest && p < n; p++) {
            REAL v[4];
            NAME(pixels)(&c[p], image, v);
            const REAL across = FUSED(v[3] - v[2], c[p].north, (v[1] - v[0]) * c[p].south);
            const REAL along = FUSED(v[3] - v[1], c[p].west, (v[2] - v[0]) * c[p].east);
            right[p] = FUSED(across, g[p], right[p]);
            down[p] = FUSED(along, g[p], down[p]);
        }
    }
    for (int64_t p = 0; p < n; p++) {
        d_grid[2 * p] = x->nearest ? 0 : right[p] * c[p].x_speed;
        d_grid[2 * p + 1] = x->nearest ? 0 : down[p] * c[p].y_speed;
    }
}

static void NAME(slopes)(const gw_grid *x, REAL *d_image, REAL *d_grid, const REAL *g,
                         const REAL *image, const REAL *grid) {
    const int64_t whole = x->channels * x->height * x->width;
    for (int64_t b = 0; b < x->n; b++) {
        for (int64_t p = 0, n; p < x->places; p += n) {
            const int64_t left = x->run - p % x->run;
            n = left < BLOCK ? left : BLOCK;
            const int64_t at = 2 * (b * x->places + p);
            NAME(slope_block)
            (x, n, d_image ? d_image + b * whole : 0, d_grid + at,
             g + b * x->channels * x->places + p, image + b * whole, grid + at);
        }
    }
}
