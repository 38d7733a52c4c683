package io.github.bpf4j.processor.codegen;

import com.palantir.javapoet.ClassName;
import io.github.bpf4j.processor.model.MapShape;
import io.github.bpf4j.runtime.BpfArena;
import io.github.bpf4j.runtime.BpfArrayMap;
import io.github.bpf4j.runtime.BpfArrayOfMaps;
import io.github.bpf4j.runtime.BpfBloomFilter;
import io.github.bpf4j.runtime.BpfCgroupArray;
import io.github.bpf4j.runtime.BpfCgroupStorage;
import io.github.bpf4j.runtime.BpfCgrpStorage;
import io.github.bpf4j.runtime.BpfCpuMap;
import io.github.bpf4j.runtime.BpfDevMap;
import io.github.bpf4j.runtime.BpfDevMapHash;
import io.github.bpf4j.runtime.BpfHashMap;
import io.github.bpf4j.runtime.BpfHashOfMaps;
import io.github.bpf4j.runtime.BpfInodeStorage;
import io.github.bpf4j.runtime.BpfInstructionArray;
import io.github.bpf4j.runtime.BpfLpmTrie;
import io.github.bpf4j.runtime.BpfOtherMap;
import io.github.bpf4j.runtime.BpfPerCpuArrayMap;
import io.github.bpf4j.runtime.BpfPerCpuCgroupStorage;
import io.github.bpf4j.runtime.BpfPerCpuHashMap;
import io.github.bpf4j.runtime.BpfPerfBuffer;
import io.github.bpf4j.runtime.BpfProgramArray;
import io.github.bpf4j.runtime.BpfQueue;
import io.github.bpf4j.runtime.BpfRingBuffer;
import io.github.bpf4j.runtime.BpfSocketArray;
import io.github.bpf4j.runtime.BpfSocketHash;
import io.github.bpf4j.runtime.BpfSocketStorage;
import io.github.bpf4j.runtime.BpfStack;
import io.github.bpf4j.runtime.BpfStackTraces;
import io.github.bpf4j.runtime.BpfStructOps;
import io.github.bpf4j.runtime.BpfTaskStorage;
import io.github.bpf4j.runtime.BpfUserRingBuffer;
import io.github.bpf4j.runtime.BpfXskMap;

/** The classes of the runtime that generated map classes extend. */
final class MapBases {
    private MapBases() {}

    static ClassName of(MapShape shape) {
        return ClassName.get(
                switch (shape) {
                    case HASH -> BpfHashMap.class;
                    case PER_CPU_HASH -> BpfPerCpuHashMap.class;
                    case LPM_TRIE -> BpfLpmTrie.class;
                    case ARRAY -> BpfArrayMap.class;
                    case PER_CPU_ARRAY -> BpfPerCpuArrayMap.class;
                    case QUEUE -> BpfQueue.class;
                    case STACK -> BpfStack.class;
                    case BLOOM_FILTER -> BpfBloomFilter.class;
                    case RING_BUFFER -> BpfRingBuffer.class;
                    case PERF_BUFFER -> BpfPerfBuffer.class;
                    case USER_RING_BUFFER -> BpfUserRingBuffer.class;
                    case ARRAY_OF_MAPS -> BpfArrayOfMaps.class;
                    case HASH_OF_MAPS -> BpfHashOfMaps.class;
                    case PROGRAM_ARRAY -> BpfProgramArray.class;
                    case STACK_TRACES -> BpfStackTraces.class;
                    case TASK_STORAGE -> BpfTaskStorage.class;
                    case INODE_STORAGE -> BpfInodeStorage.class;
                    case CGRP_STORAGE -> BpfCgrpStorage.class;
                    case SOCKET_STORAGE -> BpfSocketStorage.class;
                    case CGROUP_STORAGE -> BpfCgroupStorage.class;
                    case PER_CPU_CGROUP_STORAGE -> BpfPerCpuCgroupStorage.class;
                    case CGROUP_ARRAY -> BpfCgroupArray.class;
                    case SOCKET_ARRAY -> BpfSocketArray.class;
                    case SOCKET_HASH -> BpfSocketHash.class;
                    case XSK_MAP -> BpfXskMap.class;
                    case DEV_MAP -> BpfDevMap.class;
                    case DEV_MAP_HASH -> BpfDevMapHash.class;
                    case CPU_MAP -> BpfCpuMap.class;
                    case STRUCT_OPS -> BpfStructOps.class;
                    case ARENA -> BpfArena.class;
                    case INSTRUCTION_ARRAY -> BpfInstructionArray.class;
                    case OTHER -> BpfOtherMap.class;
                });
    }
}
