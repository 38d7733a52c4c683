package io.github.bpf4j.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the stages of the compiler, as docs/architecture.md draws them. */
@AnalyzeClasses(packages = "io.github.bpf4j.processor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule stagesKnowOnlyEarlierOnes = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("clang")
            .definedBy("..processor.clang..")
            .layer("elf")
            .definedBy("..processor.elf..")
            .layer("btf")
            .definedBy("..processor.btf..")
            .layer("dwarf")
            .definedBy("..processor.dwarf..")
            .layer("header")
            .definedBy("..processor.header..")
            .layer("object")
            .definedBy("..processor.object..")
            .layer("inference")
            .definedBy("..processor.inference..")
            .layer("model")
            .definedBy("..processor.model..")
            .layer("codegen")
            .definedBy("..processor.codegen..")
            .layer("inspect")
            .definedBy("..processor.inspect..")
            .layer("hooks")
            .definedBy("..processor.hooks..")
            .layer("build")
            .definedBy("..processor.build..")
            .layer("annotation")
            .definedBy("..processor.annotation..")
            .whereLayer("annotation")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("build")
            .mayOnlyBeAccessedByLayers("annotation")
            .whereLayer("inspect")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("hooks")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("clang")
            .mayOnlyBeAccessedByLayers("build", "annotation")
            .whereLayer("header")
            .mayOnlyBeAccessedByLayers("hooks", "build")
            .whereLayer("codegen")
            .mayOnlyBeAccessedByLayers("build")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("codegen")
            .whereLayer("inference")
            .mayOnlyBeAccessedByLayers("codegen", "inspect", "build")
            .whereLayer("dwarf")
            .mayOnlyBeAccessedByLayers("inference")
            .whereLayer("object")
            .mayOnlyBeAccessedByLayers("inference", "model", "codegen", "inspect", "build")
            .whereLayer("btf")
            .mayOnlyBeAccessedByLayers("object", "inference", "header", "model", "codegen", "inspect", "hooks", "build")
            .whereLayer("elf")
            .mayOnlyBeAccessedByLayers("btf", "dwarf", "object", "inference", "header", "codegen", "inspect", "build");

    @ArchTest
    static final ArchRule noStageNeedsItself =
            slices().matching("io.github.bpf4j.processor.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheEmittersKnowJavaPoet = noClasses()
            .that()
            .resideOutsideOfPackages("..processor.codegen..", "..processor.annotation..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.palantir.javapoet..");

    @ArchTest
    static final ArchRule onlyTheEmittersKnowTheRuntime = noClasses()
            .that()
            .resideOutsideOfPackages("..processor.codegen..", "..processor.model..", "..processor.annotation..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.bpf4j.runtime..");
}
