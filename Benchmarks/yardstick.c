// The yardstick: holds a whole site in memory, then only makes its folders and writes its files.
//
//   yardstick SOURCE TARGET THREADS
//
// Reads the tree SOURCE, then writes it to the new folder TARGET with the given number of threads
// and prints the seconds that the writing took.

#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct file {
    char *name;
    int folder;
    char *bytes;
    size_t size;
};

static struct file *files;
static size_t file_count;
static char **folders;
static int *folder_descriptors;
static int folder_count;
static atomic_size_t next_file;

static void fail(const char *what, const char *path) {
    fprintf(stderr, "yardstick: %s %s: %s\n", what, path, strerror(errno));
    exit(1);
}

static void *grow(void *array, size_t count, size_t size) {
    if ((count & (count - 1)) != 0) return array;
    array = realloc(array, (count ? count * 2 : 1) * size);
    if (!array) fail("out of memory", "");
    return array;
}

static void read_file(int parent, const char *name, int folder) {
    int descriptor = openat(parent, name, O_RDONLY);
    struct stat status;
    if (descriptor < 0 || fstat(descriptor, &status) != 0) fail("can't read", name);
    char *bytes = malloc(status.st_size + 1);
    if (read(descriptor, bytes, status.st_size) != status.st_size) fail("can't read", name);
    close(descriptor);
    files = grow(files, file_count, sizeof *files);
    files[file_count++] = (struct file){strdup(name), folder, bytes, status.st_size};
}

static void read_folder(const char *source, const char *address) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", source, address);
    DIR *stream = opendir(path);
    if (!stream) fail("can't read", path);
    folders = grow(folders, folder_count, sizeof *folders);
    int folder = folder_count++;
    folders[folder] = strdup(address);
    struct dirent *entry;
    while ((entry = readdir(stream))) {
        if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
        if (entry->d_type == DT_DIR) {
            char inner[4096];
            snprintf(inner, sizeof inner, "%s%s%s", address, *address ? "/" : "", entry->d_name);
            read_folder(source, inner);
        } else {
            read_file(dirfd(stream), entry->d_name, folder);
        }
    }
    closedir(stream);
}

static void *write_files(void *unused) {
    (void)unused;
    for (;;) {
        size_t start = atomic_fetch_add(&next_file, 64);
        if (start >= file_count) return NULL;
        size_t end = start + 64 < file_count ? start + 64 : file_count;
        for (size_t index = start; index < end; index++) {
            struct file *file = &files[index];
            int descriptor = openat(folder_descriptors[file->folder], file->name,
                                    O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
            if (descriptor < 0) fail("can't write", file->name);
            if (write(descriptor, file->bytes, file->size) != (ssize_t)file->size)
                fail("can't write", file->name);
            close(descriptor);
        }
    }
}

int main(int argc, char **argv) {
    if (argc != 4) {
        fprintf(stderr, "usage: yardstick SOURCE TARGET THREADS\n");
        return 64;
    }
    read_folder(argv[1], "");
    int threads = atoi(argv[3]);

    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    folder_descriptors = malloc(folder_count * sizeof *folder_descriptors);
    for (int index = 0; index < folder_count; index++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", argv[2], folders[index]);
        if (mkdir(path, 0777) != 0) fail("can't make", path);
        folder_descriptors[index] = open(path, O_RDONLY | O_DIRECTORY);
    }
    pthread_t workers[threads];
    for (int index = 0; index < threads; index++)
        pthread_create(&workers[index], NULL, write_files, NULL);
    for (int index = 0; index < threads; index++) pthread_join(workers[index], NULL);
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%.6f\n", (end.tv_sec - start.tv_sec) + (end.tv_nsec - start.tv_nsec) / 1e9);
    return 0;
}
